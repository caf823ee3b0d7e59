"""Finds how to reach the body: 地址：东湖路18号，邮编：330000; 可在市政府网站（www.example.gov.cn）下载."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.model import Document

_ABOUT_REPORT: Final = re.compile(
    r"(?:本|年度|工作)报告.{0,60}(?:电子|下载|查阅|查询|网站|疑问|咨询|联系)"
    r"|(?:联系|通信|通讯|办公)地址|地址：|邮政编码|邮编|联系电话|传真："
)
_LABELLED: Final = {
    "address": re.compile(r"地\s*址(?:是|为|：)\s*([^，。；）\n]{4,60}?)(?=[，。；）\n]|（?(?:邮|电话|联系|传真)|$)"),
    "postcode": re.compile(r"(?:邮政编码|邮\s*编)(?:是|为|：)?\s*(\d{6})(?!\d)"),
    "telephone": re.compile(r"电\s*话(?:号码)?(?:是|为|：)?\s*((?:（?0\d{2,3}）?[-—]*)?\d{7,8}|1\d{10}|12345)(?!\d)"),
    "fax": re.compile(r"传\s*真(?:号码)?(?:是|为|：)?\s*((?:（?0\d{2,3}）?[-—]*)?\d{7,8})(?!\d)"),
    "email": re.compile(r"([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"),
    "website": re.compile(r"((?:https?：?:?//)?(?:[A-Za-z0-9-]+\.)+(?:gov|com|org|net|cn|中国)(?:\.cn)?(?:/[\w./?=&%#-]*)?)"),
}  # fmt: skip

_EDGE: Final = 12
"""Blocks at either end of a report in which it speaks of itself."""


@dataclass(frozen=True, slots=True)
class ContactFinding:
    """Address, numbers and sites as stated, ``None`` where they are not."""

    address: str | None = None
    postcode: str | None = None
    telephone: str | None = None
    fax: str | None = None
    email: str | None = None
    website: str | None = None


def find_contact(document: Document) -> ContactFinding:
    """Return the contact that the paragraphs about the report itself state.

    Hotlines and mailboxes in the report's body belong to the services it tells of.
    """
    found: dict[str, str] = {}
    text = document.text
    blocks = document.blocks
    for block in (*blocks[:_EDGE], *blocks[max(_EDGE, len(blocks) - _EDGE) :]):
        if not _ABOUT_REPORT.search(text, block.start, block.end):
            continue
        for name, pattern in _LABELLED.items():
            for match in pattern.finditer(text, block.start, block.end):
                if name == "website" and text[match.start() - 1 : match.start()] == "@":
                    continue
                found.setdefault(name, match.group(1).replace("：", ":").replace("::", ":"))
                break
    return ContactFinding(**found)
