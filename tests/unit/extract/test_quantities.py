"""Phrases as reports print them, beside the quantities they state."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.extract.quantity_reading import by_span, mentions_of, quantities_of

# phrase, then for each quantity: value, unit, qualifier
READINGS = [
    # exact
    ("刊登解读63篇。", "63 篇 exact"),
    ("共公开信息1204条，合计58件，达120次。", "1204 条 exact; 58 件 exact; 120 次 exact"),
    ("办理 1 204 件。", "1204 件 exact"),
    ("收费1,204元。", "1204 元 exact"),
    ("设查阅点128处、电子屏12块。", "128 处 exact; 12 块 exact"),
    ("提供档案120宗（次）、340卷（次）。", "120 宗（次） exact; 340 卷（次） exact"),
    ("办理120件次，接待480人次。", "120 件次 exact; 480 人次 exact"),
    ("检查部门15个次，设立查阅点3个。", "15 个次 exact; 3 个 exact"),
    ("办结率为96.2%，满意率98.5％。", "96.2 % exact; 98.5 % exact"),
    # at least
    ("发布信息3400余条。", "3400 条 at_least"),
    ("发放手册2.3万余条。", "23000 条 at_least"),
    ("编发90余万字。", "900000 字 at_least"),
    ("举办活动120多件次。", "120 件次 at_least"),
    ("访问超6万次，关注超过10万人。", "60000 次 at_least; 100000 人 at_least"),
    ("参与单位逾百家。", "100 家 at_least"),
    ("浏览突破30万次。", "300000 次 at_least"),
    ("更新不少于58条。", "58 条 at_least"),
    ("覆盖60%以上的村。", "60 % at_least"),
    ("阅读量10万+。", "100000  at_least"),
    (
        "收到上百次来电、数千条建议、万余条留言。",
        "100 次 at_least; 1000 条 at_least; 10000 条 at_least",
    ),
    ("超过58万余条。", "580000 条 at_least"),
    # approximate, at most
    ("接待约480人次。", "480 人次 approx"),
    ("点击近9万次。", "90000 次 approx"),
    ("占35%左右。", "35 % approx"),
    ("约占总数的52%，近占全市的30%。", "52 % approx; 30 % approx"),
    ("专职人员不足三成，网络申请不到两成。", "30 % at_most; 20 % at_most"),
    ("节约费用约 120 万元。", "1200000 元 approx"),
    ("答复不超过15个。", "15 个 at_most"),
    ("每栏控制在20条以内。", "20 条 at_most"),
    ("留言不足百件。", "100 件 at_most"),
    # magnitudes
    ("访问310.06万次。", "3100600 次 exact"),
    ("制发文件1万2千条。", "12000 条 exact"),
    ("预约58人次，最近12次，附近3家。", "58 人次 exact; 12 次 exact; 3 家 exact"),
    ("采购金额4.7亿元，节约52万元。", "470000000 元 exact; 520000 元 exact"),
    ("累计关注量58万。", "580000  exact"),
    ("关注量达10亿，吸引粉丝10余万人。", "1000000000  exact; 100000 人 at_least"),
    # without a unit
    ("办结数58，信息580，其中公开330。", "58  exact; 580  exact; 330  exact"),
    ("分别收到58、120和131件。", "58 件 exact; 120 件 exact; 131 件 exact"),
    ("办理情况（单位：件）：收到58，办结57。", "58 件 exact; 57 件 exact"),
    # in characters
    ("处理两件投诉，一百二十三件咨询。", "2 件 exact; 123 件 exact"),
    ("张贴公告一百零八张，设三类栏目，办一张卡，二十四小时值班。", "108 张 exact"),
    ("检查二十余次，走访十多家。", "20 次 at_least; 10 家 at_least"),
    ("先后三次取消审批事项。", "3 次 exact"),
    ("召开专题会一次，参会200人。", "1 次 exact; 200 人 exact"),
    ("超过三成，四分之三的单位，百分之三十五的镇。", "30 % at_least; 75 % exact; 35 % exact"),
    ("近三成申请通过网络提出，超两成群众评价，取得三成果。", "30 % approx; 20 % at_least"),
    ("访问量是去年的2倍多。", "2 倍 at_least"),
    ("访问量翻了一番多，翻两番。", "1 倍 at_least; 3 倍 exact"),
    ("率分别提高0.4个和2.1个百分点。", "0.4 百分点 exact; 2.1 百分点 exact"),
    ("账号减少四成，办结率提高两成以上，占比不足一半。", "40 % exact; 20 % at_least; 50 % at_most"),
    ("6个单位超过三个月未更新，列前三名。", "6 个 exact"),
    ("三成以上的村，半数的镇，百分之百答复。", "30 % at_least; 50 % exact; 100 % exact"),
    ("经费三百万元。", "3000000 元 exact"),
    # ranges
    ("每批20至30件。", "20 件 at_least; 30 件 at_most"),
    ("平均办理3～5天。", "3 天 at_least; 5 天 at_most"),
    ("每月检查20-30次。", "20 次 at_least; 30 次 at_most"),
    ("发放1至2万册。", "10000 册 at_least; 20000 册 at_most"),
    # multiples
    ("访问量增长1.8倍。", "1.8 倍 exact"),
    ("来信翻一番，来电翻两番。", "1 倍 exact; 3 倍 exact"),
    ("败诉率下降0.4个百分点。", "0.4 百分点 exact"),
    # before and after years
    ("2013年公开58条。", "58 条 exact"),
    ("32013年公开58条。", "58 条 exact"),
    ("5月20件，1至12月58件。", "20 件 exact; 58 件 exact"),
    ("（1）公开公文12件；（2）公开通报3件。", "12 件 exact; 3 件 exact"),
    ("“12345”热线接听9800余通。", "9800 通 at_least"),
    ("受理公开电话及值班电话12345个。", "12345 个 exact"),
    # no quantity
    ("网站获全省第8名、第3次评估，前10名，第17、24名。", ""),
    ("评估列全省第6位，比上年前进5位，排名上升3个位次。", ""),
    ("全文共五个部分，依据第二十条、第（五）项，拨打12345热线。", ""),
    ("在20日内答复，15个工作日内办结，24小时自助服务，30分钟内回应。", ""),
    ("监测PM2.5，建设5G网络，防控H7N9，升级A4系统，cq100@163.com。", ""),
    ("“1+41+N”机制、“最多跑一次”改革、“58条”措施。", ""),
    ("二届三次全会和市委五届二次、三次、四次全会精神。", ""),
    ("电话：0511-86543210，邮编：212000，传真：86543211。", ""),
    ("地址：东湖路18号308室，手机13812345678。", ""),
    ("岚政发〔2013〕46号、〔2013〕51、52号，2013年第8号公告，岚政发〔201346号。", ""),
    ("20136月9日，2013年69日，2013619日，2013-06-09，2013.6.9，9：30。", ""),
    ("《关于公布2013年12项清单的通知》和《58件小事》。", ""),
    ("千家万户，每年一次评估，三个方面，一次性告知，十分重要，五类文件。", ""),
    ("连续3年，近5年来，每季度，2个月后，2023版指引。", ""),
    ("登录短信二次验证。", ""),
    ("实施条例3部门联动。", ""),
]


@pytest.mark.parametrize(("phrase", "expected"), READINGS)
def test_reading(phrase: str, expected: str) -> None:
    found = [
        f"{quantity.value} {quantity.unit} {quantity.qualifier}"
        for quantity in quantities_of(phrase)
        if not quantity.in_words
    ]
    assert "; ".join(found) == expected


# phrase, the digits as printed, the number with what qualifies it and its unit
SPANS = [
    ("粉丝10余万人。", "10", "10余万人"),
    ("节约约120万元。", "120", "约120万元"),
    ("制发1万2千条。", "1万2千", "1万2千条"),
    ("占35.5%左右。", "35.5", "35.5%左右"),
    ("先后三次调整。", "三", "三次"),
    ("覆盖四分之三的村。", "四分之三", "四分之三"),
]


@pytest.mark.parametrize(("phrase", "digits", "printed"), SPANS)
def test_span(phrase: str, digits: str, printed: str) -> None:
    mentions = mentions_of(phrase)
    (quantity,) = mentions.quantities
    assert mentions.document.source.quote(quantity.span) == digits
    assert mentions.document.source.quote(quantity.printed) == printed


def test_numbers_broken_over_lines_keep_their_span() -> None:
    mentions = mentions_of(
        "全年通过门户网站、政务微博、公开栏等各类平台和渠道持续发布政务动态和便民服务信息共计34\n00余条。"
    )
    (quantity,) = mentions.quantities
    assert quantity.value == 3400
    assert mentions.document.source.quote(quantity.span) == "34\n00"


@given(
    st.integers(min_value=1, max_value=99_999),
    st.sampled_from(["", "余", "多"]),
    st.sampled_from(["", "万", "亿"]),
    st.sampled_from(["件", "条", "次", "人次", "篇", "份"]),
)
def test_every_count_is_found_where_it_stands(
    number: int, within: str, times: str, unit: str
) -> None:
    mentions = mentions_of(f"全年共办理{number}{within}{times}{unit}。")
    (quantity,) = mentions.quantities
    factor = {"": 1, "万": 10**4, "亿": 10**8}[times]
    assert quantity.value == Decimal(number) * factor
    assert quantity.unit == unit
    assert mentions.document.source.quote(quantity.span) == str(number)


# phrase, then of each quantity the value of its whole
WHOLES = [
    ("办结210件，其中公开131件、拒绝79件。", [None, 210, 210]),
    ("收到210件，其中网上131件（其中邮件31件）、信函79件。", [None, 210, 131, 210]),
    ("全市公开121万条。其中各县85万条，市级部门36万条。", [None, 1210000, 1210000]),
    ("办结85件（含结转6件），此外退回12件。", [None, 85, None]),
    ("办结85件，不含退回12件。", [None, None]),
    ("答复63件，其中公开40件，不公开23件；1件正在办理。", [None, 63, 63, None]),
    ("公开信息131件，占总数的62.4%。", [None, None]),
    # a breakdown in the sentence after, and shares told of several parts
    ("收到申请210件。从申请方式看，网络申请131件，信函申请79件，分别占62.4%和37.6%。",
     [None, 210, 210, 210, 210]),
    ("收到申请210件。按申请人分，个人131件，单位79件。", [None, 210, 210]),
    ("答复210件，其中同意公开131件，不同意公开53件，补正26件。不同意公开的申请中，涉及国家秘密41件，涉及隐私12件。",
     [None, 210, 210, 210, 53, 53]),
    # verbs are parts too where the sum tells so; a whole may be taken apart twice
    ("清理文件210件，其中继续有效131件，废止41件，修改38件。", [None, 210, 210, 210]),
    ("受理210件，其中网络申请131件、信函申请79件；同意公开190件，部分公开10件，信息不存在10件，办结率100%。",
     [None, 210, 210, 210, 210, 210, None]),
    ("收到申请210件，其中网络131件。市农委、市水利局收到较多，分别为58件、40件。",
     [None, 210, None, None]),
    # the whole may stand in the paragraph before, or be the one that a list makes up
    ("公开信息1250条。\n\n财政信息131条，占10.5%；人事信息250条，占20%。",
     [None, 1250, 1250, 1250, 1250]),
    ("公开信息1250条。\n\n财政信息131条，占62.4%。", [None, None, None]),
    ("申请办结210件，按时办结205件。答复中，同意公开131件，信息不存在79件。",
     [None, None, 210, 210]),
    ("收到申请210件。云泽县58件，石汀镇46件，两地合计占全市的49.5%。", [None, None, None, 210]),
    ("惠及居民58户，完成投资额占年度计划的104%。", [None, None]),
    ("复议案件210件，维持131件，占62.4%；其他79件。", [None, 210, 210, 210]),
    # three or more that make up a count before are its parts, whatever leads to them
    ("收到复议3件，维持2件，纠正0件，尚未审结1件。", [None, 3, 3, 3]),
    ("58件申请中：40件公开，12件部分公开，6件信息不存在。", [None, 58, 58, 58]),
    ("公开信息58条。市本级30条，镇20条，村8条。", [None, 58, 58, 58]),
    ("公开信息58条。市本级30条，镇20条，村9条。", [None, None, None, None]),
    ("新收131件，合计133件，办结128件。其中市本级办理29件，占21.8%。",
     [None, None, None, 133, 133]),
    ("有3个处室未更新，专职人员仅占5.6%。", [None, None]),
    # a rate of money is of a sum that bears it out to the printed digit
    ("成交金额3460万元，节约资金213万元，节约率5.8%。", [None, None, None]),
    ("收到54件，其中网络33件、信函21件，答复53件，1件终止。", [None, 54, 54, None, None]),
    # the figure of an earlier year has no parts in this one
    ("收到9件（个人8件、单位1件），较2012年的14件减少5件。其中公开4件，拒绝5件。",
     [None, 9, 9, None, None, 9, 9]),
    ("发布解读38篇，其中负责人解读9篇，多元化解读占比达63.2%。", [None, 38, 38]),
    ("收到申请210件。在已答复件中，公开的有131件，占62.4%；不予公开的有79件，占37.6%。",
     [None, 210, 210, 210, 210]),
    ("公开131件（62.4%）。", [None, 131]),
    ("收到申请210件，网络申请占70%。", [None, 210]),
    # a share that the figures bear out tells the part, where no word does
    ("公开文件250件，公路类156件，占62.4%；水运类94件（37.6%）。", [None, 250, 250, 250, 250]),
    ("公开文件250件，公路类156件，占30%。", [None, None, 250]),
    ("受理来信1204封，办结1200封，办结率99.7%。", [None, None, 1204]),
    ("受理电话和信箱1410件，其中受理电话100件（投诉82件、其他18件）；受理信箱1310件。",
     [None, 1410, 100, 100, 1410]),
    ("收到申请210件，其中网上100件，培训200人。", [None, 210, None]),
    ("收到210件，同比增长5%。", [None, None]),
    ("发布信息1204条，包括概况58条、动态1146条。", [None, 1204, 1204]),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "wholes"), WHOLES)
def test_part_of(phrase: str, wholes: list[int | None]) -> None:
    quantities = quantities_of(phrase)
    spans = by_span(quantities)
    found = [spans[q.part_of].value if q.part_of else None for q in quantities]
    assert found == wholes


def test_the_counter_of_a_web_page_is_no_quantity() -> None:
    page = "发布时间：2014-01-20 来源：县政府办 浏览次数：312次\n网站浏览量58万次。"
    assert [quantity.value for quantity in quantities_of(page)] == [580_000]


CHANGES = [
    ("收到210件，较上年增长6.06%。", [None, "increase"]),
    ("比2012年增加12件。", ["increase"]),
    ("行政诉讼败诉率较去年下降1.2个百分点。", ["decrease"]),
    ("收到申请377件、复议9件，同比分别下降12.5%、30.4%。", [None, None, "decrease", "decrease"]),
    ("访问量翻一番，增幅达150%。", ["increase", "increase"]),
    ("申请由38件增至95件。", [None, None]),
    ("办结率由95%提高到98.5%。", [None, None]),
    ("新增信息58条，取消事项12项，下放6项。", [None, None, None]),
    ("群众满意度高达98%。", [None]),
    ("比上年多12件，较去年少6件。", ["increase", "decrease"]),
    ("平均用时缩短3天，成本降低20%。", ["decrease", "decrease"]),
    ("审批事项由58项精简为46项，精简20.7%。", [None, None, "decrease"]),
    ("办件量下降为12%，增幅为5件。", ["decrease", "increase"]),
]


@pytest.mark.parametrize(("phrase", "changes"), CHANGES)
def test_change(phrase: str, changes: list[str | None]) -> None:
    assert [quantity.change for quantity in quantities_of(phrase)] == changes
