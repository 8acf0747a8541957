/** OpenAlex, "download CSV": names of nested fields with dots, lists between bars. */
import type { Dialect } from "./dialect";

export const openAlex: Dialect = {
  label: "an export of OpenAlex",
  signs: [
    ["id", "display_name", "publication_year", "cited_by_count"],
    ["id", "authorships.author.display_name"],
    ["id", "primary_location.source.display_name", "publication_year"],
  ],
  columns: {
    id: ["id"],
    title: ["display_name", "title"],
    abstract: ["abstract"],
    authors: ["authorships.author.display_name", "author_names", "authors"],
    date: ["publication_date"],
    year: ["publication_year"],
    venue: [
      "primary_location.source.display_name",
      "host_venue.display_name",
      "source_display_name",
      "host_venue",
    ],
    publisher: ["primary_location.source.host_organization_name"],
    volume: ["biblio.volume"],
    issue: ["biblio.issue"],
    firstPage: ["biblio.first_page"],
    lastPage: ["biblio.last_page"],
    doi: ["doi"],
    pmid: ["ids.pmid", "pmid"],
    url: ["primary_location.landing_page_url", "landing_page_url"],
    type: ["type"],
    standing: ["is_retracted"],
    language: ["language"],
    category: ["primary_topic.display_name"],
    keywords: ["keywords.display_name", "keywords"],
    moreKeywords: ["topics.display_name", "concepts.display_name"],
    citedByCount: ["cited_by_count"],
    references: ["referenced_works"],
  },
};
