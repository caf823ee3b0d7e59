"""What a report does with the documents it cites, whatever the order of words."""

from __future__ import annotations

import pytest

from tests.unit.resolve.citing import Resolver

# a passage and the relation of each document in it
RELATIONS = [
    ("转发了省政府办公厅《关于做好政务公开工作的通知》。", "forwards"),
    ("及时转发市政府《2016年政务公开工作要点》，并认真抓好落实。", "forwards"),
    ("批转了县审计局《2016年审计工作方案》。", "forwards"),
    ("印发《云泽县公文办法》，转发《青岚市公文制度》。", "issues forwards"),
    ("废止了《云泽县公文办法》等5个文件。", "repeals"),
    ("宣布《云泽县公文办法》、《云泽县档案规定》失效。", "repeals repeals"),
    ("《云泽县公文办法》同时废止。", "repeals"),
    ("《云泽县公文办法》《云泽县档案规定》已废止。", "repeals repeals"),
    (
        "对《云泽县公文办法》《云泽县档案规定》《云泽县印章制度》等文件予以废止。",
        "repeals repeals repeals",
    ),
    ("宣布失效《云泽县公文办法》。", "repeals"),
    ("停止执行《云泽县公文办法》。", "repeals"),
    ("修订《云泽县公文办法》，废止《云泽县档案规定》。", "revises repeals"),
    ("收到《青岚市政务公开工作要点》后，我县高度重视，立即组织贯彻。", "implements"),
    ("《青岚市人民政府关于推进政务公开的意见》印发后，我县迅速抓好贯彻落实。", "implements"),
    ("市政府《关于推进政务公开的意见》下发后，县政府及时召开会议进行传达。", "mentions"),
    (
        "对《云泽县公文办法》《云泽县档案规定》《云泽县印章制度》进行了修订。",
        "revises revises revises",
    ),
    (
        "对《云泽县公文办法》、《云泽县档案规定》、《云泽县印章制度》等制度进行了修订完善。",
        "revises revises revises",
    ),
    (
        "先后制定了《云泽县公文办法》，《云泽县档案规定》，《云泽县印章制度》。",
        "issues issues issues",
    ),
    (
        "先后制定了《云泽县公文办法》；《云泽县档案规定》；《云泽县印章制度》。",
        "issues issues issues",
    ),
    (
        "《云泽县公文办法》、《云泽县档案规定》、《云泽县印章制度》相继出台。",
        "issues issues issues",
    ),
    ("《云泽县公文办法》已印发。", "issues"),
    ("《云泽县公文办法》已由县政府办公室印发实施。", "issues"),
    ("将《云泽县公文办法》印发各乡镇。", "issues"),
    ("以县政府名义印发《云泽县公文办法》（云政发〔2016〕5号）。", "issues"),
    ("尚未出台《云泽县公文办法》。", "mentions"),
    ("《云泽县公文办法》尚未出台。", "mentions"),
    ("至今没有制定《云泽县公文办法》。", "mentions"),
    ("未按《云泽县公文办法》规定公开。", "mentions"),
    ("计划出台《云泽县公文办法》和《云泽县档案规定》。", "plans plans"),
    ("下一步，我们要加强制度建设，抓紧修订《云泽县公文办法》。", "plans"),
    ("今后将继续深入贯彻《青岚市公文办法》。", "plans"),
    (
        "2014年，我县将抓好以下工作：（1）制定《云泽县公文办法》；（2）出台《云泽县档案规定》。",
        "plans plans",
    ),
    ("2014年工作安排：充实队伍；出台《云泽县公文办法》。", "plans"),
    ("下一步工作打算：一是加强领导。二是修订《云泽县公文办法》。", "plans"),
    ("五、存在问题和下一步打算\n（一）健全制度。修订《云泽县公文办法》。", "plans"),
    ("五、存在问题和下步打算\n为此，我县制定了《云泽县公文办法》。", "issues"),
    ("五、存在问题及改进情况\n出台《云泽县公文办法》，健全制度。", "issues"),
    ("一年来做了以下工作：一是健全制度。二是修订《云泽县公文办法》。", "revises"),
    ("为贯彻落实《青岚市公文办法》，我县结合实际制定了《云泽县公文细则》。", "implements issues"),
    ("制定贯彻落实《青岚市公文办法》的实施意见。", "implements"),
    ("印发了《青岚市2016年政务公开工作要点》任务分解表。", "implements"),
    ("组织学习《青岚市公文办法》。", "mentions"),
    ("按照上级要求组织学习《青岚市公文办法》。", "mentions"),
    ("深入学习贯彻《青岚市公文办法》。", "implements"),
    ("学习、宣传、贯彻《青岚市公文办法》。", "implements"),
    ("举办《青岚市公文办法》培训班3期。", "mentions"),
    ("发布《云泽县公文办法》政策解读12篇。", "mentions"),
    ("以《青岚市公文办法》为遵循，做好公开工作。", "implements"),
    ("以《青岚市公文办法》的颁布施行为契机，推进公开。", "implements"),
    ("自《青岚市公文办法》施行以来，我县公开信息1200条。", "mentions"),
    ("抓好《青岚市公文办法》的实施。", "implements"),
    ("推动《青岚市公文办法》落地见效。", "implements"),
    ("对标《青岚市公文办法》，查漏补缺。", "implements"),
    ("严格对照《青岚市公文办法》要求自查。", "implements"),
    ("在《青岚市公文办法》的指导下，开展公开工作。", "implements"),
    (
        "根据《中华人民共和国政府信息公开条例》和《青岚市公文办法》，现将2016年政府信息公开情况报告如下。",
        "legal_basis legal_basis",
    ),
    (
        "本报告依据《中华人民共和国政府信息公开条例》第五十条之规定，由县政府办公室编写完成。",
        "legal_basis",
    ),
    (
        "按照《中华人民共和国政府信息公开条例》规定，我县编制并公布了《云泽县政府信息公开指南》。",
        "implements issues",
    ),
    ("落实上级下发的《青岚市公文办法》和《青岚市档案规定》。", "implements implements"),
    ("上级下发的《关于做好公文工作的通知》已转各单位。", "mentions"),
    (
        "县政府办公室印发了《关于做好公文工作的通知》和《云泽县公文办法》、《云泽县档案规定》、《云泽县印章制度》、《云泽县值班办法》等文件。",
        "issues issues issues issues issues",
    ),
    ("建立健全了《云泽县公文办法》、《云泽县档案规定》等各项规章制度。", "issues issues"),
    ("建立和完善《云泽县公文办法》。", "issues"),
    ("进一步完善了《云泽县公文办法》。", "revises"),
    ("重新修订印发《云泽县公文办法》。", "revises"),
    ("完成《云泽县公文办法》修订工作。", "revises"),
    ("启动《云泽县公文办法》修订。", "revises"),
    ("《云泽县公文办法》修订完成并印发。", "revises"),
    ("县政府常务会议审议通过了《云泽县公文办法》。", "issues"),
    (
        "落实《青岚市公文办法》、《青岚市档案规定》、《青岚市印章制度》、《青岚市值班办法》和《青岚市会议规则》等要求。",
        "implements implements implements implements implements",
    ),
    (
        "认真贯彻落实党中央、国务院关于全面深化改革的一系列重大决策部署以及省委、省政府和市委、市政府关于政务公开工作的各项要求和《青岚市公文办法》。",
        "implements",
    ),
    ("传达学习了《青岚市公文办法》，研究部署贯彻落实措施。", "implements"),
    ("全年赠阅《云泽县人民政府公报》两万份。", "mentions"),
    ("在《云泽日报》刊登《云泽县公文办法》全文。", "mentions"),
    ("我县将《青岚市公文办法》作为工作准则。", "implements"),
    ("严格执行《青岚市公文办法》《青岚市档案规定》。", "implements implements"),
    ("未制定《云泽县公文办法》。", "mentions"),
    ("《青岚市公文办法》要求各单位主动公开信息。", "implements"),
    ("取消了《云泽县公文办法》中的三项审批。", "mentions"),
    ("转发《青岚市人民政府办公室关于做好公文工作的通知》（岚政办发〔2016〕5号）。", "forwards"),
    ("市政府办公室转发了《关于做好公文工作的通知》。", "mentions"),
    (
        "根据市政府《关于清理规范性文件的通知》，我县废止了《云泽县公文办法》（云政发〔2009〕5号）和《云泽县档案规定》（云政发〔2010〕7号）。",
        "implements repeals repeals",
    ),
    ("县政府办公室转发了《关于做好公文工作的通知》。", "forwards"),
    ("青岚市人民政府办公室转发了《关于做好公文工作的通知》。", "mentions"),
    ("县政府办公室印发《关于转发市政府办公室关于做好公文工作的通知的通知》。", "issues"),
]


@pytest.mark.parametrize(("text", "relations"), RELATIONS)
def test_relation_follows_the_grammar(resolve: Resolver, text: str, relations: str) -> None:
    citations, _ = resolve(text)
    assert [citation.relation.value for citation in citations] == relations.split()
