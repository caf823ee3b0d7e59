"""Short names of places: 湘西州 for 湘西土家族苗族自治州, 南京 for 南京市, 广西 for 广西壮族自治区.

The peoples are those of GB/T 3304.
"""

from __future__ import annotations

import re
from typing import Final

_PEOPLES: Final = re.compile(
    "(?P<name>.{2,}?)(?:(?:"
    "汉|满|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔"
    "|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各"
    ")族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)+自治(?P<kind>[州县旗])"
)
_KIND: Final = re.compile(
    "(?<=..)(?:(?:壮族|回族|维吾尔)?自治区|自治[州县旗]|地区|新区|[省市县区旗州盟])$"
)

_CONTRACTED: Final = tuple(
    map(
        re.compile,
        (
            "(.).{1,4}([左右])翼([前中后]旗)",  # 科尔沁右翼中旗: 科右中旗
            "(.).{2,3}([左右]旗)",  # 苏尼特左旗: 苏左旗
            "([东西]乌)珠穆沁(旗)",
            "(.).{3}(?:蒙古|柯尔克孜)自治(州)",  # 巴音郭楞蒙古自治州: 巴州
            "(鄂温克|鄂伦春|东乡|保安)族?自治([县旗])",
        ),
    )
)

WITH_COMMITTEE: Final = (
    *(
        "科技城",
        "生态城",
        "工业园",
        "科创园",
        "新城",
        "山水城",
        "古城",
        "产业园",
        "物流园",
        "软件园",
        "创业园",
        "工业基地",
        "产业基地",
        "化工基地",
    ),
    *(
        "自然保护区",
        "湿地公园",
        "森林公园",
        "名胜区",
        "集中区",
        "集聚区",
        "风景区",
        "旅游区",
        "商务区",
    ),
)
"""What is a place only where a management committee is named with it (滨湖新城管委会)."""


def without_kind(name: str) -> str:
    """Return a name without the word for its kind; the same name where it would be one character.

    >>> without_kind("南京市"), without_kind("广西壮族自治区")
    ('南京', '广西')
    """
    return _KIND.sub("", name)


def autonomous_short_names(name: str) -> tuple[str, ...]:
    """Return the names that an autonomous prefecture or county, or a banner of a wing, goes by.

    >>> autonomous_short_names("湘西土家族苗族自治州"), autonomous_short_names("长寿区")
    (('湘西自治州', '湘西州'), ())
    >>> autonomous_short_names("科尔沁右翼中旗"), autonomous_short_names("巴音郭楞蒙古自治州")
    (('科右中旗',), ('巴音郭楞自治州', '巴音郭楞州', '巴州'))
    """
    found = _PEOPLES.fullmatch(name)
    regular = (
        (f"{found['name']}自治{found['kind']}", found["name"] + found["kind"]) if found else ()
    )
    own = ("".join(short.groups()) for each in _CONTRACTED if (short := each.fullmatch(name)))
    return tuple(dict.fromkeys((*regular, *own)))
