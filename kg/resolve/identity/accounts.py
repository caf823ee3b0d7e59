"""Tells a report that lost its title from other prose on disclosure, by what it gives account of.

A report says how many items were published (主动公开信息86条), how many applications came (未收到公开申请), and
more that 条例 asks it to say; a notice, a rule, a decision or a news item on the same matter speaks
in other forms, which its first lines or its sentences show.
"""

from __future__ import annotations

import re
from typing import Final

from kg.model import Document

_NOT: Final = "(?:未|没有|没|无|零)"
_SUBJECT: Final = re.compile(
    "[政党镇乡]务公开|主动公开|依申请公开|信息公开|公开[^。；，\\n]{0,6}信息|政府信息"
)
_PUBLISHED: Final = re.compile(
    r"(?:公开|发布|公布|刊登|上传|更新|信息)[^。；\n\d]{0,24}[\d,.]+万?余?多?[条件篇项份个]"
)
_APPLIED: Final = re.compile(
    rf"(?:收到|受理|接到|接收|接受|办理|办结|{_NOT}(?:有人|人)?)[^。；\n]{{0,24}}申请"
    r"|申请[^。；\n\d]{0,12}\d+[件条宗份]"
)
_FIGURES: Final = (_PUBLISHED, _APPLIED)
_ACCOUNTS: Final = (
    re.compile(
        rf"(?:复议|诉讼)[^。；\n]{{0,12}}(?:\d+[件起宗]|{_NOT}|为0)|{_NOT}[^。；\n]{{0,14}}(?:复议|诉讼)"
    ),
    re.compile(
        rf"(?:{_NOT}|不)[^。；\n]{{0,8}}(?:收费|收取)|收费[^。；\n]{{0,6}}(?:减免|情况)|费用收取"
    ),
    re.compile(r"问题|不足|改进|下一?步"),
    re.compile(
        r"本(?:年度)?报告|(?:情况|工作)报告如下|(?:现|特)[^。；\n]{0,8}(?:公布|公开|报告)"
        r"|信息公开(?:工作)?(?:年度)?(?:报告|年报|情况|总结)"
    ),
    re.compile(
        r"公开条[例列]|《条例》|(?:执行|落实|实施|贯彻|遵守|遵照|依据|根据|按照)[^。；\n]{0,12}条例"
    ),
    re.compile(
        r"(?:^|\n)(?:[一二三四五六七八九]、|（[一二三四五六七八九]）)?"
        r"(?:概\s*述|总体情况|基本情况|主动公开|依申请公开|其他需要报告)"
    ),
    re.compile(
        r"(?:我|本)(?:机关|单位|部门|委|办|局|厅|院|馆|所|署|中心|街道|[省市州盟区县旗镇乡])|本年度|全年"
    ),
)
_ARTICLE: Final = re.compile(r"^第[一二三四五六七八九十百]+条(?![第款])", re.MULTILINE)
_MOST_ARTICLES: Final = 2
_FEWEST: Final = 4
_MANY: Final = 7
_LATIN: Final = re.compile("[A-Za-z]")
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")
_HEAD: Final = 200
_OPENING: Final = 600
"""Where a text shows its form: further on a long report tells of meetings and notices, too."""
_HEAD_FORMS: Final = (
    (re.compile(r"^(?:各[^。；：\n]{1,40}：|[^。；\n]{0,12}(?:同志|先生|女士|公司|某+)：$)", re.MULTILINE), "a letter or notice"),
    (re.compile(r"申请表|登记表|填写说明"), "a form"),
    (re.compile(r"(?:决定|判决|裁定|告知|通知|答复)书"), "a decision"),
    (re.compile(r"(?:转发|印发)[^。\n]{0,60}请[^。\n]{0,10}(?:执行|落实)"), "a notice"),
)  # fmt: skip
_HEAD_FORMS_TOLD_OF: Final = (
    (re.compile(r"(?:召开|举办|举行)[^。\n]{0,24}(?:会议?|班)[。，]"), "a news item"),
    (re.compile(r"评估组|测评组|评估机构|第三方评估"), "an assessment"),
)  # fmt: skip
_FORMS: Final = (
    (re.compile(r"通知如下|特此通知|印发给你们|请(?:各|认真)[^。\n]{0,30}(?:执行|落实|报送|公布)"), "a notice"),
    (re.compile(r"制定本(?:条例|办法|规定|制度|规范)|本(?:条例|办法|规定|制度)自"), "a rule"),
    (re.compile(r"原告|被告[^知]|经审理|本院认为|申请人：|被申请人[^的]"), "a decision"),
    (re.compile(r"现(?:将)?答复如下|收悉"), "an answer to an applicant"),
)  # fmt: skip
_FORMS_TOLD_OF: Final = (
    (re.compile(r"问：.{2,60}答：.*问：", re.DOTALL), "questions and answers"),
    (re.compile(r"记者|通讯员|本报讯|据悉|会议(?:强调|指出|要求)|会上，"), "a news item"),
    (re.compile(r"得分率|平均得分|评估组"), "an assessment"),
)  # fmt: skip


def other_form(document: Document) -> str | None:
    """Say what kind of writing a text without a report's title is by its form, if it is another.

    What a report tells of, too (meetings, assessments), counts only where it gives little account.
    """
    text = document.text
    if len(_LATIN.findall(text)) > len(_CHINESE.findall(text)):
        return "a text that is not in Chinese"
    is_account = _count(document) >= _MANY
    heads = _HEAD_FORMS if is_account else (*_HEAD_FORMS, *_HEAD_FORMS_TOLD_OF)
    for pattern, meaning in heads:
        if pattern.search(text, 0, _HEAD):
            return meaning
    if len(_ARTICLE.findall(text)) > _MOST_ARTICLES:
        return "a rule"
    forms = _FORMS if is_account else (*_FORMS, *_FORMS_TOLD_OF)
    return next((meaning for form, meaning in forms if form.search(text, 0, _OPENING)), None)


def gives_account(document: Document) -> bool:
    """Tell whether a text gives account of disclosure over a time, as only a report does."""
    stated = any(figure.search(document.text) for figure in _FIGURES) or document.tables
    on_disclosure = _SUBJECT.search(document.text) or document.tables
    return bool(stated and on_disclosure) and _count(document) >= _FEWEST


def _count(document: Document) -> int:
    """Return how many of the things that a report has to say a text says."""
    said = (pattern.search(document.text) for pattern in (*_FIGURES, *_ACCOUNTS))
    return sum(map(bool, said)) + bool(document.tables)
