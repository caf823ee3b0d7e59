"""Tells an annual report on information disclosure from texts that look like one."""

from __future__ import annotations

import re
from typing import Final

from kg.errors import InputError
from kg.extract.identity.title import TitleFinding
from kg.model import Document
from kg.resolve.identity.accounts import gives_account, other_form

_REMEDY: Final = (
    "Give annual reports on government information disclosure (政府信息公开工作年度报告)"
)
_TEMPLATE: Final = re.compile(
    r"[Xx×＊*○□_＿]{2,}(?:省|市|区|县|局|年|单位|机关|镇|乡)|模板|范本|样本|样式|参考格式|20(?:[X×]{2}|__)"
)
_RULE: Final = re.compile(
    r"(?:通知|办法|规定|制度|格式|要求|说明|方案|指南|细则|通报|解读|公告)(?:（.{1,10}）)?$"
)
_SCHOOL: Final = re.compile(r"(?:大学|学院|学校|中学|小学|幼儿园)(?!.*(?:局|委|厅|政府))")
_SCHOOL_RULES: Final = re.compile(r"高等学校信息公开办法|学年")
_SOMETHING_ELSE: Final = re.compile(
    r"(?:评估|测评|审计|预算|调研|整改|自查|培训)(?![局厅署办处委所中站])|法治政府|依法行政"
)
_FIRST_LINES: Final = 4
_LONGEST_HEAD: Final = 80
_PARTS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"主动公开",
        r"依申请公开|公开申请|申请公开",
        r"行政复议|行政诉讼|复议、?(?:和|及)?诉讼|提起诉讼",
        r"收费|费用|减免",
        r"信息公开",
        r"(?:主要|存在的?)(?:问题|不足)|改进(?:措施|情况|意见)|下一步",
        r"其他需要报告",
    )
)
_LOOK_ALIKES: Final = (
    (re.compile(r"预算|决算"), "a budget or final account"),
    (re.compile(r"审计"), "an audit report"),
    (re.compile(r"统计公报|国民经济和社会发展"), "a statistical report"),
    (re.compile(r"法治政府|依法行政"), "a report on the rule of law"),
    (re.compile(r"评估"), "an assessment"),
    (re.compile(r"政府工作报告|工作总结|工作要点"), "a report on other work"),
)
_ENOUGH_WITH_TITLE: Final = 2
_SENTENCE: Final = re.compile("[^。\\n]{10,}。")


def check_is_report(document: Document, title: TitleFinding | None) -> None:
    """Let an annual report on information disclosure pass.

    With a title of such a report a sentence below it or two of the usual parts are enough (many
    townships write half a page); without one the text has to give account of disclosure, as its
    title would have said.

    Raises:
        InputError: the text is a look-alike, a template, a rule about reports, or other prose.
    """
    if title is not None and not title.printed and (form := other_form(document)):
        raise _not_a_report(document, form)  # a notice that forwards 《…年度报告》
    if title is None:
        meaning = _look_alike(document) or other_form(document)
        if meaning is None and gives_account(document):
            return
        raise _not_a_report(
            document, meaning or "it has neither the title of one nor an account of disclosure"
        )
    if _SOMETHING_ELSE.search(title.text):
        raise _not_a_report(document, "its title is that of another kind of report")
    if _TEMPLATE.search(title.text):
        raise _not_a_report(document, "a template")
    if _SCHOOL.search(title.text) and _SCHOOL_RULES.search(document.text):
        raise _not_a_report(document, "a school's report under 高等学校信息公开办法")
    parts = sum(1 for pattern in _PARTS if pattern.search(document.text)) + bool(document.tables)
    if parts < _ENOUGH_WITH_TITLE and not _SENTENCE.search(document.text):
        raise _not_a_report(document, "only the title of a report")


def _look_alike(document: Document) -> str | None:
    """Say what the first lines announce, where that is something else."""
    for block in document.blocks[:_FIRST_LINES]:
        line = document.text[block.start : block.end]
        if len(line) > _LONGEST_HEAD or "。" in line.rstrip("。"):
            continue
        if _TEMPLATE.search(line):
            return "a template"
        if _RULE.search(line):
            return "a rule or notice and not a report"
        for pattern, meaning in _LOOK_ALIKES:
            if pattern.search(line):
                return meaning
    return None


def _not_a_report(document: Document, meaning: str) -> InputError:
    return InputError(
        f"not an annual report on information disclosure: {meaning}",
        where=document.source.name,
        remedy=_REMEDY,
    )
