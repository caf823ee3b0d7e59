"""Who issued a document, by its title, its number and the words before it."""

from __future__ import annotations

import pytest

from kg.model import Level, Place
from kg.resolve.documents.issuers import (
    expand_number,
    issuer_of_number,
    issuer_of_title,
    read_issuer,
)

COUNTY = Place("青岚市云泽县", Level.COUNTY, None, "青岚市")
CHANGSHOU = Place("重庆市长寿区", Level.COUNTY, "500115", "重庆市")
JIANGSHAN = Place("江山市贺村镇", Level.TOWNSHIP, None, "江山市")
NANJING = Place("南京市", Level.PREFECTURE, "320100", "江苏省")


@pytest.mark.parametrize(
    ("number", "place", "issuer"),
    [
        ("国办发〔2014〕57号", None, "国务院办公厅"),
        ("国办公开办函〔2019〕60号", None, "国务院办公厅政府信息与政务公开办公室"),
        ("中办发〔2016〕8号", None, "中共中央办公厅"),
        ("国务院令第711号", None, "国务院"),
        ("渝府发〔2016〕63号", None, "重庆市人民政府"),
        ("渝府办发〔2016〕121号", None, "重庆市人民政府办公厅"),
        ("川办发〔2013〕4号", None, "四川省人民政府办公厅"),
        ("赣府厅发〔2013〕4号", None, "江西省人民政府办公厅"),
        ("粤府〔2013〕3号", None, "广东省人民政府"),
        ("渝财发〔2014〕4号", None, "重庆市财政局"),
        ("长寿府办发〔2014〕105号", CHANGSHOU, "重庆市长寿区人民政府办公室"),
        ("长寿府办发〔2014〕105号", None, None),
        ("岚云政发〔2013〕46号", COUNTY, "青岚市云泽县人民政府"),
        ("云政办发〔2013〕46号", COUNTY, "青岚市云泽县人民政府办公室"),
        ("岚政办发〔2013〕46号", COUNTY, "青岚市人民政府办公室"),
        ("云编〔2011〕7号", COUNTY, "青岚市云泽县机构编制委员会"),
        ("宁政发〔2014〕3号", None, None),
        ("税总办发〔2016〕80号", None, "国家税务总局办公厅"),
        ("黑政办明传〔2008〕7号", None, "黑龙江省人民政府办公厅"),
        ("江政办发〔2014〕33号", JIANGSHAN, "江山市人民政府办公室"),
        ("宁政发〔2014〕3号", NANJING, "南京市人民政府"),
        ("宁政办发〔2014〕3号", NANJING, "南京市人民政府办公厅"),
        (
            "岚云政办发〔2014〕3号",
            Place("云泽县", Level.COUNTY, None, "青岚市"),
            "云泽县人民政府办公室",
        ),
        ("岚云政发〔2014〕3号", Place("云泽县", Level.COUNTY), "云泽县人民政府"),
        ("财税〔2014〕101号", None, "财政部"),
        ("发改价格〔2008〕1828号", None, "国家发展和改革委员会"),
        ("人社厅发〔2013〕3号", None, "人力资源和社会保障部"),
        ("国办秘函〔2019〕19号", None, "国务院办公厅秘书局"),
        ("国税发〔2009〕3号", None, "国家税务总局"),
        ("法发〔2010〕3号", None, "最高人民法院"),
        ("京政发〔2014〕3号", None, "北京市人民政府"),
        ("沪府办发〔2014〕3号", None, "上海市人民政府办公厅"),
        ("内政办发〔2014〕3号", None, "内蒙古自治区人民政府办公厅"),
        ("桂政办发〔2014〕3号", None, "广西壮族自治区人民政府办公厅"),
        ("藏政办发〔2014〕3号", None, "西藏自治区人民政府办公厅"),
        ("新政办发〔2014〕3号", None, "新疆维吾尔自治区人民政府办公厅"),
        ("成府发〔2014〕3号", None, "成都市人民政府"),
        ("成办发〔2014〕3号", None, "成都市人民政府办公厅"),
        ("穗府办函〔2014〕3号", None, "广州市人民政府办公厅"),
        ("并政办发〔2014〕3号", None, "太原市人民政府办公室"),
        ("渝委发〔2014〕3号", None, "中共重庆市委员会"),
        ("渝委办发〔2014〕3号", None, "中共重庆市委办公厅"),
        ("鲁财预〔2014〕3号", None, "山东省财政厅"),
        ("京发改〔2014〕3号", None, "北京市发展和改革委员会"),
        # 府 or 政 decides between places that share a character
        ("云政发〔2014〕3号", None, "云南省人民政府"),
        ("云府〔2014〕3号", None, "云浮市人民政府"),
        ("苏政办发〔2014〕3号", None, "江苏省人民政府办公厅"),
        ("苏府办〔2014〕3号", None, "苏州市人民政府办公室"),
        ("云财〔2014〕3号", None, None),
        ("泰政发〔2014〕3号", None, None),
        ("宜府办发〔2014〕3号", None, None),
        ("青政发〔2014〕3号", None, None),
        (
            "青政发〔2014〕3号",
            Place("青岛市", Level.PREFECTURE, "370200", "山东省"),
            "青岛市人民政府",
        ),
        # a body's name in place of the code
        ("国务院办公厅〔2008〕36号", None, "国务院办公厅"),
        ("市政府〔2014〕3号", COUNTY, "青岚市人民政府"),
        ("市政府〔2014〕3号", None, None),
        ("渝府令第3号", None, "重庆市人民政府"),
        ("国家发展改革委令第3号", None, "国家发展和改革委员会"),
        ("财政部令第3号", None, "财政部"),
        # no region: each place has one
        ("政办发〔2014〕3号", COUNTY, None),
        ("市政发〔2013〕4号", COUNTY, None),
        ("岚教函〔2013〕4号", COUNTY, None),
    ],
)
def test_issuer_of_number(number: str, place: Place | None, issuer: str | None) -> None:
    assert issuer_of_number(number, place) == issuer


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("青岚市人民政府办公室关于做好公开工作的通知", "青岚市人民政府办公室"),
        ("市政府办转发省政府办关于公开的通知", "青岚市人民政府办公室"),
        ("县人民政府关于公开的通知", "青岚市云泽县人民政府"),
        ("国务院办公厅2020年政务公开工作要点", "国务院办公厅"),
        ("国务院部门公文指引", None),
        ("青岚市人民政府公报", "青岚市人民政府"),
        ("青岚市人民政府公文办法", "青岚市人民政府"),
        ("青岚市政府信息公开考核办法", None),
        ("关于做好公开工作的通知", None),
        ("财政部 国家发展改革委关于收费的通知", "财政部、国家发展和改革委员会"),
        (
            "中共青岚市委办公室青岚市人民政府办公室关于公开的通知",
            "中共青岚市委办公室、青岚市人民政府办公室",
        ),
    ],
)
def test_issuer_of_title(title: str, issuer: str | None) -> None:
    assert issuer_of_title(title.replace(" ", ""), COUNTY) == issuer


@pytest.mark.parametrize(
    ("words", "issuer"),
    [
        ("国办", "国务院办公厅"),
        ("市水利局、市气象局", "青岚市水利局、青岚市气象局"),
        ("中共中央国务院", "中共中央、国务院"),
        ("云泽县人民政府", "青岚市云泽县人民政府"),
        ("有关部门", None),
    ],
)
def test_read_issuer(words: str, issuer: str | None) -> None:
    assert read_issuer(words, COUNTY) == issuer


def test_the_body_of_an_order_is_written_in_full() -> None:
    assert expand_number("市政府令第3号", COUNTY) == "青岚市人民政府令第3号"
    assert expand_number("市政府令第3号", None) == "市政府令第3号"
    assert expand_number("市政府〔2014〕3号", COUNTY) == "青岚市人民政府〔2014〕3号"
