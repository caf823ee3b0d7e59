import pytest

from kg.errors import InputError
from kg.resolve.identity import resolve_identity
from tests.unit.resolve.reports import BODY, mentions_of

PROSE = "一年来，我们认真做好各项工作，取得了明显成效。\n一、主要工作\n召开会议研究部署。\n"
OPENNESS = "推进政务公开，主动公开政府信息，受理依申请公开，办理行政复议，落实政府信息公开条例。"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"青岚市2013年预算执行情况和2014年预算草案的报告\n{PROSE}", "budget"),
        (f"青岚市2013年度财政收支的审计工作报告\n{PROSE}依法公开审计结果。", "audit"),
        (f"青岚市2013年国民经济和社会发展统计公报\n{PROSE}", "statistical"),
        (f"青岚市2020年法治政府建设情况报告\n{PROSE}{OPENNESS}", "rule of law"),
        (f"政府工作报告\n——2013年1月5日在青岚市人民代表大会上\n{PROSE}", "other work"),
        (f"关于做好2013年政府信息公开工作年度报告编制工作的通知\n{BODY}", "rule or notice"),
        (f"青岚市政府信息公开工作年度报告格式\n{BODY}", "rule or notice"),
        (f"××市2013年政府信息公开工作年度报告\n{BODY}", "template"),
        (f"云泽县XX局2013年政府信息公开工作年度报告（模板）\n{BODY}", "template"),
        (f"青岚职业技术学院2012-2013学年信息公开工作年度报告\n根据《高等学校信息公开办法》\n{BODY}", "school"),
        (f"青岚市政务公开第三方评估报告\n{PROSE}{OPENNESS}", "another kind"),
        ("花园里开满了花，孩子们很高兴。\n", "neither"),
        ("云泽县2013年政府信息公开工作年度报告\n", "only the title"),
    ],
)  # fmt: skip
def test_look_alikes_are_named_and_refused(text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as raised:
        resolve_identity(mentions_of(text, name="folder/report.txt"))
    assert raised.value.where == "folder/report.txt"
    assert raised.value.remedy


@pytest.mark.parametrize(
    "title",
    [
        "石汀镇信息公开年度工作报告",
        "2012年政府信息公开工作情况报告",
        "云泽县政务公开工作2012年度总结",
        "青岚市行政学院2012年政府信息公开年报",
        "云泽县审计局2012年政府信息公开年度报告",
        "云泽县第一人民医院2012年信息公开工作报告",
    ],
)
def test_odd_titles_of_real_reports_pass(title: str) -> None:
    assert resolve_identity(mentions_of(f"{title}\n{BODY}")).title == title


@pytest.mark.parametrize(
    "text",
    [
        "石汀镇2021年政府信息公开年报\n全年在镇政务栏公布惠农补贴名单12期。\n",
        "青岚市云泽县人民政府石汀镇便民服务中心政府信息公开工作年度报告（二〇二一年度）\n全年公布办事指南12份，没有收到申请。\n",
    ],
)
def test_a_title_and_a_sentence_are_enough(text: str) -> None:
    assert resolve_identity(mentions_of(text)).year == 2021


def test_a_report_that_lost_its_title_passes_by_its_parts() -> None:
    text = f"实、完善，落实信息公开条例。\n{BODY}五、收费及减免情况\n未收费。\n六、主要问题\n人手不足。\n"
    assert resolve_identity(mentions_of(text)).title
