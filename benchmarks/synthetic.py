"""Any number of synthetic reports about invented places, each with the facts it states.

The same number gives the same report on every machine. A report is prose in the words that reports
use, with the statutory tables of the 2021 form in one of the arrivals met in real ones; what it
states is returned beside it, so that a run can be checked and not only timed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_FIRST: Final = "青云石东南西北安平长永新宁德广明和福瑞泰兴"
_SECOND: Final = "岚泽汀溪湖川岭山原河江浦源阳泉林塘峡坪湾"
_TOPICS: Final = (
    "财政预算",
    "重大项目",
    "公共资源交易",
    "环境保护",
    "社会保障",
    "教育招生",
    "医疗卫生",
    "食品药品",
)
_CHANNELS: Final = ("门户网站", "政务微博", "微信公众号", "公开栏", "新闻发布会", "广播电视")
_LOCAL_KINDS: Final = (
    "信息主动公开办法",
    "依申请公开办理规范",
    "公开保密审查制度",
    "公开考核办法",
    "公文目录整理办法",
)
_NATIONAL: Final = {
    2021: ("国务院办公厅关于印发2021年政务公开工作要点的通知", "国办发〔2021〕12号"),
    2022: ("国务院办公厅关于印发2022年政务公开工作要点的通知", "国办发〔2022〕8号"),
}
_ROWS: Final = (
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "（一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "1.属于国家秘密",
    "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”",
    "4.保护第三方合法权益",
    "5.属于三类内部事务信息",
    "6.属于四类过程性信息",
    "7.属于行政执法案卷",
    "8.属于行政查询事项",
    "1.本机关不掌握相关政府信息",
    "2.没有现成信息需要另行制作",
    "3.补正后申请内容仍不明确",
    "1.信访举报投诉类申请",
    "2.重复申请",
    "3.要求提供公开出版物",
    "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
    "（七）总计",
    "四、结转下年度继续办理",
)
_GROUPS: Final = {
    4: "（三）不予公开",
    12: "（四）无法提供",
    15: "（五）不予处理",
    20: "（六）其他处理",
}


@dataclass(slots=True)
class SyntheticReport:
    """A report's text and what it states."""

    name: str
    place: str
    year: int
    text: str
    citations: list[tuple[str, str | None]] = field(default_factory=list)
    """``(title, number)`` of each document."""
    values: list[int] = field(default_factory=list)
    """The figures of the prose, in order."""
    cells: dict[str, list[int]] = field(default_factory=dict)
    """Row label to its seven cells, of the table of applications."""


def make_report(number: int) -> SyntheticReport:
    """Return report ``number``: place and year follow from it, about 6,000 characters."""
    rng = random.Random(number)
    place = _place(number // 4)
    year = 2021 + number % 4
    report = SyntheticReport(f"{place}/{year}.txt", place, year, "")
    prose = _prose(report, rng)
    tables = _tables(report, rng)
    report.text = (
        f"{place}人民政府{year}年政府信息公开工作年度报告\n\n{prose}\n"
        f"二、主动公开政府信息情况\n{tables}\n"
        f"五、存在的主要问题及改进情况\n\n{_problems(report)}\n六、其他需要报告的事项\n\n无。\n"
    )
    return report


def make_reports(count: int) -> Iterator[SyntheticReport]:
    """Yield reports 0 to ``count - 1``."""
    return map(make_report, range(count))


def write_reports(folder: Path, count: int) -> int:
    """Write the reports below ``folder`` and return the number of characters."""
    characters = 0
    for report in make_reports(count):
        path = folder / report.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report.text, encoding="utf-8")
        characters += len(report.text)
    return characters


def _place(number: int) -> str:
    first, rest = number % len(_FIRST), number // len(_FIRST)
    second, round_ = rest % len(_SECOND), rest // len(_SECOND)
    middle = _SECOND[(second + round_) % len(_SECOND)] if round_ else ""
    return f"{_FIRST[first]}{middle}{_SECOND[second]}县"


def _prose(report: SyntheticReport, rng: random.Random) -> str:
    place, year = report.place, report.year
    code = place[0] + place[1]
    report.citations.append(("中华人民共和国政府信息公开条例", None))
    head = f"根据《中华人民共和国政府信息公开条例》（以下简称《条例》）规定，{place}人民政府办公室编制本报告。"
    title, document = _NATIONAL.get(
        year, (f"青岚市人民政府办公室关于做好{year}年政务公开工作的通知", f"岚政办发〔{year}〕9号")
    )
    report.citations.append((title, document))
    paragraphs = [
        head,
        "一、总体情况",
        f"{year}年，我县深入贯彻落实《{title}》（{document}）要求，强化组织领导，细化任务分工，加强督促检查，各项工作取得积极成效。",
    ]
    for section, topic in enumerate(rng.sample(_TOPICS, 6)):
        kind = _LOCAL_KINDS[section % len(_LOCAL_KINDS)]
        local, local_number = f"{place}{topic}{kind}", f"{code}政发〔{year}〕{rng.randint(1, 90)}号"
        report.citations.append((local, local_number))
        total = rng.randint(300, 9000)
        part = rng.randint(100, total - 100)
        visits, meetings, people = rng.randint(2, 90), rng.randint(2, 30), rng.randint(40, 900)
        report.values += [total, part, total - part, visits * 10000, meetings, people]
        first, second = rng.sample(_CHANNELS, 2)
        paragraphs.append(
            f"（{'一二三四五六'[section]}）推进{topic}信息公开。印发《{local}》（{local_number}），"
            f"明确公开的主体、内容、时限和方式，健全发布、审查、协调等工作机制，切实保障人民群众的知情权、参与权和监督权。"
            f"全年公开{topic}信息{total}条，其中通过{first}公开{part}条，通过{second}公开{total - part}条，专栏访问量{visits}万次。"
            f"围绕群众关心的热点问题，按照《条例》的要求及时发布权威信息，主动回应社会关切，召开{topic}新闻发布会{meetings}场，"
            f"组织业务培训，参加人员{people}人次。各乡镇、各部门结合实际，完善公开目录，规范公开流程，不断提升公开的质量和实效，"
            f"推动{topic}领域公开工作制度化、规范化、常态化，为优化营商环境、服务经济社会发展发挥了积极作用。"
        )
    return "\n\n".join(paragraphs)


def _problems(report: SyntheticReport) -> str:
    return (
        "（一）主要问题。公开工作还存在一些薄弱环节，主要是部分单位主动公开意识不强，政策解读的形式不够丰富，"
        "基层工作力量有待充实，与人民群众的期盼还有一定的差距。\n\n"
        f"（二）改进情况。{report.year + 1}年，我县将进一步完善工作机制，加强业务指导，推动公开工作再上新台阶。\n"
    )


def _tables(report: SyntheticReport, rng: random.Random) -> str:
    arrival: Callable[[list[list[str]]], str] = (_one_cell_a_line, _flattened)[rng.randint(0, 1)]
    active = [
        ["第二十条第（一）项"],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "0", "0", "0"],
        ["行政规范性文件", *(str(rng.randint(0, 40)) for _ in range(3))],
        ["第二十条第（五）项"],
        ["信息内容", "本年处理决定数量"],
        ["行政许可", str(rng.randint(100, 9000))],
        ["第二十条第（六）项"],
        ["信息内容", "本年处理决定数量"],
        ["行政处罚", str(rng.randint(10, 900))],
        ["行政强制", str(rng.randint(0, 90))],
        ["第二十条第（八）项"],
        ["信息内容", "本年收费金额（单位：万元）"],
        ["行政事业性收费", str(rng.randint(0, 5000))],
    ]
    report.cells = _applications(rng)
    applications = [
        ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"],
        ["自然人", "法人或其他组织", "总计"],
        ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
    ]
    for index, (label, cells) in enumerate(report.cells.items()):
        if index == 2:
            applications.append(["三、本年度办理结果"])
        if index in _GROUPS:
            applications.append([_GROUPS[index]])
        applications.append([label, *map(str, cells)])
    outcome = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    suits = []
    for _ in range(3):
        parts = [rng.randint(0, 9) for _ in range(4)]
        suits += [*parts, sum(parts)]
    reviews = [
        ["行政复议", "行政诉讼"],
        outcome,
        ["未经复议直接起诉", "复议后起诉"],
        outcome,
        outcome,
        [str(value) for value in suits],
    ]
    return (
        f"{arrival(active)}\n三、收到和处理政府信息公开申请情况\n{arrival(applications)}\n"
        f"四、政府信息公开行政复议、行政诉讼情况\n{arrival(reviews)}"
    )


def _applications(rng: random.Random) -> dict[str, list[int]]:
    handled = {label: [rng.randint(0, 6) for _ in range(6)] for label in _ROWS[2:23]}
    total = [sum(column) for column in zip(*handled.values(), strict=True)]
    left = [rng.randint(0, 5) for _ in range(6)]
    carried = [rng.randint(0, min(5, t + x)) for t, x in zip(total, left, strict=True)]
    new = [t + x - c for t, x, c in zip(total, left, carried, strict=True)]
    rows = [new, carried, *handled.values(), total, left]
    return {label: [*row, sum(row)] for label, row in zip(_ROWS, rows, strict=True)}


def _one_cell_a_line(rows: list[list[str]]) -> str:
    return "\n".join("\n".join(f"\t{cell}" for cell in row) + "\n" for row in rows)


def _flattened(rows: list[list[str]]) -> str:
    return "\n\n".join(" ".join(row) for row in rows) + "\n"
