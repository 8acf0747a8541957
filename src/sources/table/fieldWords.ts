/**
 * What people and programs call the columns of a table of papers: field → names as `columnKey` spells them, the likeliest first. English, then
 * French, German, Spanish, Portuguese, Italian, Dutch, Polish, Turkish, Russian, Chinese, Japanese, Korean, Arabic where the words differ.
 */
import type { TableField } from "./fields";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FIELD_WORDS: Partial<Record<TableField, readonly string[]>> = {
  title: words(`title papertitle articletitle documenttitle itemtitle worktitle displayname titles name label
    titre titredelarticle titel titulo titolo tytul baslik makalebasligi заглавие название заголовок
    题名 標題 标题 篇名 题目 论文题目 タイトル 論文名 題名 표제 제목 논문제목 العنوان عنوان`),
  id: words(`id paperid workid openalexid openalex lensid corpusid publicationid recordid itemid nodeid articleid documentid eid uid ut key citationkey citekey accessionnumber
    uniquewosid identifier`),
  authors:
    words(`authors authorfullnames authornames authorlist author authorships creators creator authorss auteurs auteur autoren verfasser autores autor autori
    autore auteursnamen autorzy yazarlar yazar авторы автор 作者 著者 저자 المؤلفون المؤلف firstauthor`),
  year: words(`year publicationyear pubyear publishedyear yearpublished yearofpublication py annee anneedepublication jahr erscheinungsjahr ano anodepublicacion
    anno jaar rok yil год годпубликации 年 年份 年度 出版年 发表年份 発行年 연도 발행연도 السنة`),
  date: words(`date publicationdate datepublished publisheddate published pubdate coverdate issuedate releasedate onlinedate month datum
    datedepublication fecha fechadepublicacion data datadepublicacao tarih дата 日期 发表时间 发表日期 出版日期 発行日 날짜 التاريخ`),
  abstract:
    words(`abstract abstracttext abstractnote paperabstract abstracts description resume zusammenfassung kurzfassung resumen resumo riassunto samenvatting
    streszczenie ozet аннотация реферат 摘要 抄録 要旨 초록 الملخص`),
  summary: words("summary tldr shortsummary keyfinding"),
  venue:
    words(`journal venue sourcetitle journaltitle journalname journalbook containertitle publicationname publication conference conferencename booktitle publicationtitle
    outlet source venuename revue zeitschrift revista rivista tijdschrift czasopismo dergi журнал издание источник 期刊 刊名 期刊名称 来源 文献来源 雑誌名 掲載誌 학술지 학술지명 المجلة`),
  doi: words("doi dois itemdoi digitalobjectidentifier doiurl doilink paperdoi articledoi"),
  arxivId: words("arxivid arxiv arxivnumber eprint eprintid"),
  pmid: words("pmid pubmedid pubmed medlineid"),
  volume: words("volume vol journalvolume band volumen tomo том 卷 巻"),
  issue: words("issue issuenumber journalissue number heft numero выпуск 期 号"),
  pages: words("pages page pagerange pagination seiten paginas pagine страницы 页码 页 ページ"),
  firstPage: words("firstpage startpage pagestart beginningpage"),
  lastPage: words("lastpage endpage pageend endingpage"),
  publisher: words("publisher editeur verlag editorial editora editore издательство 出版社"),
  type: words("type documenttype itemtype publicationtype worktype contenttype dokumenttyp 文献类型"),
  standing: words("standing isretracted retracted retractionstatus"),
  language: words(
    "language lang languages languageoforiginaldocument langue sprache idioma lingua taal язык 语种 语言 言語",
  ),
  category: words(
    "category primarycategory subjectcategory subject subjects fieldofstudy primarytopic discipline",
  ),
  keywords:
    words(`keywords authorkeywords keyword keywordsauthor manualtags tags motscles schlagworter schlagworte stichworter palabrasclave
    palavraschave parolechiave trefwoorden slowakluczowe anahtarkelimeler ключевыеслова 关键词 关键字 關鍵詞 キーワード 키워드 주제어 الكلماتالمفتاحية`),
  moreKeywords: words("indexkeywords keywordsplus meshterms automatictags fieldsofstudy concepts topics"),
  citedByCount:
    words(`citedbycount citedby timescited citationcount citationscount citations numcitations numberofcitations numcitedby ncitations
    citingworkscount totalcitations cites zitationen zitiertvon anzahlzitationen nombredecitations citas citacoes 被引 被引频次 被引次数 被引用数 цитирований 피인용횟수`),
  references:
    words(`references citedreferences referencedworks referenceids referencesids outcitations reference refs bibliography
    citedworks refsin 参考文献 引用文献 литература`),
  url: words(
    "url link articleurl paperurl fulltexturl landingpage landingpageurl webpage address lien enlace ссылка 链接 网址",
  ),
  links: words("links urls pdfurl pdflink pdf openaccesspdf"),
  otherIds: words("externalids otherids"),
  hub: words("ishub hub"),
};

/** Names of the columns of a table of citations: who cites, whom, and how. */
export const EDGE_WORDS: Partial<Record<TableField, readonly string[]>> = {
  source: words(
    "source citing citingid sourceid citingpaperid citingpaper citingwork citingworkid citingdoi citingpmid from fromid fromnode src start",
  ),
  target:
    words(`target cited citedid targetid citedpaperid citedpaper citedwork citedworkid citeddoi citedpmid referenced referencedid referencedworkid
    referenceid to toid tonode dst end`),
  kind: words("kind type"),
  role: words("role intent intents function citationrole citationintent"),
  polarity: words("polarity sentiment citationpolarity"),
  contexts: words("contexts context citationcontext citationcontexts sentence"),
  influential: words("influential isinfluential iskeycitation"),
  sourceTitle: words("sourcetitle citingtitle"),
  targetTitle: words("targettitle citedtitle"),
};
