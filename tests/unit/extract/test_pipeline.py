"""The pipeline as another package sees it."""

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.pipeline import COMPONENTS, make_pipeline


@Language.factory("test_exclamations")
def create_exclamations(nlp: Language, name: str) -> "Exclamations":
    return Exclamations()


class Exclamations:
    """A component that keeps what it finds in an extension of its own."""

    def __call__(self, doc: Doc) -> Doc:
        if not Doc.has_extension("exclamations"):
            Doc.set_extension("exclamations", default=0)
        doc._.exclamations = doc.text.count("！")
        return doc


def test_a_component_of_another_package_runs_after_ours() -> None:
    nlp = make_pipeline(extra=["test_exclamations"])
    assert nlp.pipe_names == [*COMPONENTS, "test_exclamations"]


def test_a_token_is_a_character() -> None:
    nlp = make_pipeline()
    text = "公开信息46条！"
    assert [token.idx for token in nlp.make_doc(text)] == list(range(len(text)))
