"""A web page of ours: one file, style and script under a policy of hashes, texts escaped."""

import base64
from functools import cache
from hashlib import sha256

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from pohon_xl.rekaman import dataclass
from pohon_xl.settings import template_folder


@dataclass(frozen=True, slots=True)
class Asset:
    """A text that belongs to the page, and the hash by which its policy knows it."""

    text: Markup
    hash: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page's frame and what goes into its head."""

    template: Template
    style: Asset
    script: Asset


@cache
def load_page(stem: str) -> Page:
    """`html_templates/<stem>.html`, `.css`, `.js`. Raises: TemplateError."""
    folder = template_folder("html_templates")
    style, script = (
        _asset((folder / f"{stem}{kind}").read_text(encoding="utf-8")) for kind in (".css", ".js")
    )
    env = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = env.from_string((folder / f"{stem}.html").read_text(encoding="utf-8"))
    return Page(template, style, script)


def _asset(text: str) -> Asset:
    digest = base64.b64encode(sha256(text.encode()).digest()).decode()
    return Asset(Markup(text), f"sha256-{digest}")  # noqa: S704  (our own file)
