"""The typed objects of the reference pages and the quiz: people, questions."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from scripts.content.model import ChapterId, Entry, LocalText, Number, PartialDate, Verdict, both_languages

Wrong = tuple[Number, Number] | Number


class Person(Entry):
    """Somebody who matters for the subject. `role` as of `as_of`; `why`: what for. `name`: en and de, and the local names ru and kk."""

    name: dict[str, str]
    born: PartialDate | None = None
    died: PartialDate | None = None
    role: LocalText
    as_of: PartialDate
    why: LocalText
    chapters: tuple[ChapterId, ...] = Field(min_length=1)
    sources: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_and_dates(self) -> "Person":
        both_languages({lang: name for lang, name in self.name.items() if lang not in ("ru", "kk")})
        if self.born and self.died and self.died < self.born:
            raise PydanticCustomError("person", f"`died` ({self.died}) lies before `born` ({self.born}): mend one of them")
        return self


class Question(Entry):
    """A question whose right answer is a figure or the verdict on a claim; `wrong` holds the other values, or the other verdicts."""

    question: LocalText
    figure: str | None = None
    claim: str | None = None
    wrong: Annotated[tuple[Wrong, ...] | tuple[Verdict, ...], Field(min_length=2, max_length=3)]
    explanation: LocalText
    passage: str = Field(pattern=r"^chapters/[a-z0-9-]+/#[\w-]+$")

    @model_validator(mode="after")
    def _one_kind_of_answer(self) -> "Question":
        if (self.figure is None) == (self.claim is None):
            raise PydanticCustomError("question", "the right answer is a `figure` or the verdict on a `claim`: give exactly one of them")
        if any(isinstance(wrong, str) for wrong in self.wrong) != (self.claim is not None):
            raise PydanticCustomError("question", "`wrong` lists numbers for a `figure` and verdicts for a `claim`")
        return self


class Option(BaseModel):
    """One of the answers to choose from."""

    model_config = ConfigDict(frozen=True)
    text: str
    right: bool
