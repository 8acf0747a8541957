/** PubMed's XML (PubmedArticleSet, MedlineCitationSet, books among them; NLM's DTD of 2019 and before) → records. */
import { hasRoot } from "./graphFile/xml";
import { readArticle } from "./medline/article";
import { readBook } from "./medline/book";
import { elementAt, elementsIn } from "./xml/element";
import { xmlRecordsSource } from "./xml/recordsSource";

const ROOTS = [
  "PubmedArticleSet",
  "PubmedBookArticleSet",
  "MedlineCitationSet",
  "PubmedArticle",
  "PubmedBookArticle",
  "MedlineCitation",
];

export const medlineXml = xmlRecordsSource({
  id: "medline-xml",
  label: "PubMed (XML)",
  accepts: ({ headText }) => (ROOTS.some((root) => hasRoot(headText, root)) ? 0.95 : 0),
  records: ["PubmedArticle", "PubmedBookArticle", "MedlineCitation"],
  read(element, where) {
    if (element.name === "PubmedBookArticle") return readBook(element, where);
    const citation = element.name === "MedlineCitation" ? element : elementAt(element, "MedlineCitation");
    if (!citation) return "It holds no MedlineCitation; left out.";
    return readArticle(citation, elementsIn(element, "PubmedData")[0], where);
  },
  nothing: "No article was found: PubMed's XML holds a <PubmedArticle> with a title or a PMID for each work.",
});
