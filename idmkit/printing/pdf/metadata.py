"""What a PDF says about itself: title and author, which standards it keeps, what its colours mean.

XMP as PDF/A-2 asks for it (ISO 19005-2 §6.6), with the schema of PDF/UA-1 (ISO 14289-1 §5); the
colours are sRGB, by the profile that lies beside this file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from idmkit.printing.page import PrintedDocument
from idmkit.printing.pdf.objects import array, dictionary, name, stream, text_string

PRODUCER = "idmkit"
_PROFILE = Path(__file__).with_name("sRGB.icc")


def metadata(document: PrintedDocument) -> Any:
    """The metadata stream, which must not be packed."""
    return stream(
        _xmp(document).encode(), {"Type": name("Metadata"), "Subtype": name("XML")}, packed=False
    )


def output_intents(target: Any) -> Any:
    """What the colours mean, for the document `target` of reportlab."""
    profile = target.Reference(stream(_PROFILE.read_bytes(), {"N": 3}))
    intent = {
        "Type": name("OutputIntent"),
        "S": name("GTS_PDFA1"),
        "OutputConditionIdentifier": text_string("sRGB"),
        "Info": text_string("sRGB IEC61966-2.1"),
        "DestOutputProfile": profile,
    }
    return array([dictionary(intent)])


def _xmp(document: PrintedDocument) -> str:
    said = {
        "title": document.title,
        "author": document.author,
        "subject": document.subject,
        "keywords": document.keywords,
        "language": document.language,
        "date": f"{document.created:%Y-%m-%dT%H:%M:%S}+00:00",
        "producer": PRODUCER,
    }
    values = {key: escape(value) for key, value in said.items()}
    conformance = "A" if document.accessible else "B"
    return _PACKET.format(
        **values,
        conformance=conformance,
        claim=_UA_CLAIM if document.accessible else "",
        schema=_UA_SCHEMA if document.accessible else "",
        creator=_CREATOR.format(**values) if document.author else "",
    )


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt>
</dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>{conformance}</pdfaid:conformance>
{claim}</rdf:Description>
{schema}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"
_UA_CLAIM = "<pdfuaid:part>1</pdfuaid:part>\n"
# PDF/A knows no PDF/UA, so the file must explain its property (ISO 19005-2 §6.6.2.3).
_UA_SCHEMA = """<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
