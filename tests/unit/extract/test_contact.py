from collections.abc import Callable

from kg.extract.identity.contact import ContactFinding, find_contact
from kg.model import Document

Make = Callable[[str], Document]


def test_contact_is_read_where_the_report_speaks_of_itself(document: Make) -> None:
    text = (
        "本报告可在云泽县政府网站（www.yunze.gov.cn）下载。如有疑问，请与县政府办公室联系"
        "（地址：云泽县东湖路18号，邮编：330000，电话：0791-8123456，传真：81234567，"
        "电子邮箱：gk@yunze.gov.cn）。"
    )
    assert find_contact(document(text)) == ContactFinding(
        address="云泽县东湖路18号",
        postcode="330000",
        telephone="0791-8123456",
        fax="81234567",
        email="gk@yunze.gov.cn",
        website="www.yunze.gov.cn",
    )


def test_hotlines_of_services_are_no_contact(document: Make) -> None:
    text = "开通“jubao@example.com”举报邮箱和63960000投诉热线，接受群众咨询。"
    assert find_contact(document(text)) == ContactFinding()
