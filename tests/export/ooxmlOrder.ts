/**
 * The order in which children must stand, of the elements that a deck uses: from the schemas of ECMA-376 part 1 (transitional), dml-main
 * and pml. PowerPoint repairs or refuses a file whose elements stand otherwise.
 */
import { type Element, everyElement } from "./wellFormed";

const FILLS = "a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill";
const SHAPES = "p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic";
const LEVEL = "a:lnSpc a:spcBef a:spcAft a:buNone a:tabLst a:defRPr a:extLst";
const RUN = `a:ln ${FILLS} a:effectLst a:highlight a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const LEVELS = Array.from({ length: 9 }, (_, k) => `a:lvl${k + 1}pPr`);
const ACCENTS = Array.from({ length: 6 }, (_, k) => `a:accent${k + 1}`).join(" ");

/** Parent → its children in order; those joined by "|" in any order. */
const ORDER = new Map<string, string>([
  [
    "p:presentation",
    "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle p:extLst",
  ],
  ["p:sldMaster", "p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst"],
  ["p:sldLayout", "p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst"],
  ["p:notesMaster", "p:cSld p:clrMap p:hf p:notesStyle p:extLst"],
  ["p:sld", "p:cSld p:clrMapOvr p:transition p:timing p:extLst"],
  ["p:notes", "p:cSld p:clrMapOvr p:extLst"],
  ["p:cSld", "p:bg p:spTree p:custDataLst p:controls p:extLst"],
  ["p:bg", "p:bgPr|p:bgRef"],
  ["p:bgRef", "a:schemeClr"],
  ["p:bgPr", `${FILLS} a:effectLst`],
  ["p:spTree", `p:nvGrpSpPr p:grpSpPr ${SHAPES}`],
  ["p:grpSp", `p:nvGrpSpPr p:grpSpPr ${SHAPES}`],
  ["p:nvGrpSpPr", "p:cNvPr p:cNvGrpSpPr p:nvPr"],
  ["p:nvSpPr", "p:cNvPr p:cNvSpPr p:nvPr"],
  ["p:nvCxnSpPr", "p:cNvPr p:cNvCxnSpPr p:nvPr"],
  ["p:nvPicPr", "p:cNvPr p:cNvPicPr p:nvPr"],
  ["p:cNvPr", "a:hlinkClick a:hlinkHover a:extLst"],
  ["p:cNvCxnSpPr", "a:cxnSpLocks a:stCxn a:endCxn a:extLst"],
  ["p:nvPr", "p:ph"],
  ["p:sp", "p:nvSpPr p:spPr p:style p:txBody p:extLst"],
  ["p:cxnSp", "p:nvCxnSpPr p:spPr p:style p:extLst"],
  ["p:pic", "p:nvPicPr p:blipFill p:spPr p:style p:extLst"],
  ["p:blipFill", "a:blip a:srcRect a:tile|a:stretch"],
  ["p:grpSpPr", `a:xfrm ${FILLS} a:effectLst`],
  ["p:spPr", `a:xfrm a:custGeom|a:prstGeom ${FILLS} a:ln a:effectLst`],
  ["a:xfrm", "a:off a:ext a:chOff a:chExt"],
  ["a:custGeom", "a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst"],
  ["a:prstGeom", "a:avLst"],
  ["p:clrMapOvr", "a:masterClrMapping|a:overrideClrMapping"],
  ["a:path", "a:close|a:moveTo|a:lnTo|a:cubicBezTo"],
  ["a:moveTo", "a:pt"],
  ["a:lnTo", "a:pt"],
  ["a:cubicBezTo", "a:pt"],
  ["a:ln", `${FILLS} a:prstDash a:round|a:bevel|a:miter a:headEnd a:tailEnd`],
  ["a:pattFill", "a:fgClr a:bgClr"],
  ["a:solidFill", "a:schemeClr|a:srgbClr"],
  ["a:fgClr", "a:schemeClr|a:srgbClr"],
  ["a:bgClr", "a:schemeClr|a:srgbClr"],
  ["a:schemeClr", "a:hueOff|a:satMod|a:lumMod|a:lumOff|a:alpha"],
  ["a:srgbClr", "a:alpha"],
  ["p:txBody", "a:bodyPr a:lstStyle a:p"],
  ["a:bodyPr", "a:prstTxWarp a:noAutofit|a:normAutofit|a:spAutoFit"],
  ["a:p", "a:pPr a:r|a:br|a:fld a:endParaRPr"],
  ["a:r", "a:rPr a:t"],
  ["a:br", "a:rPr"],
  ["a:fld", "a:rPr a:pPr a:t"],
  ["a:pPr", LEVEL],
  ["a:rPr", RUN],
  ["a:defRPr", RUN],
  ["a:hlinkClick", "a:snd a:extLst"],
  ["a:lstStyle", `a:defPPr ${LEVELS.join(" ")} a:extLst`],
  ["p:defaultTextStyle", `a:defPPr ${LEVELS.join(" ")} a:extLst`],
  ["p:txStyles", "p:titleStyle p:bodyStyle p:otherStyle"],
  ...["p:titleStyle", "p:bodyStyle", "p:otherStyle", "p:notesStyle"].map(
    (name) => [name, `a:defPPr ${LEVELS.join(" ")} a:extLst`] as const,
  ),
  ...LEVELS.map((name) => [name, LEVEL] as const),
  ["a:theme", "a:themeElements a:objectDefaults a:extraClrSchemeLst"],
  ["a:themeElements", "a:clrScheme a:fontScheme a:fmtScheme"],
  ["a:clrScheme", `a:dk1 a:lt1 a:dk2 a:lt2 ${ACCENTS} a:hlink a:folHlink`],
  ["a:fontScheme", "a:majorFont a:minorFont"],
  ["a:majorFont", "a:latin a:ea a:cs"],
  ["a:minorFont", "a:latin a:ea a:cs"],
  ["a:fmtScheme", "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst"],
]);

/** Elements whose children may be anything in the table below them. */
const LISTS = /(Lst|IdLst)$|^a:(ext|lnSpc|spcBef|dk|lt|accent|hlink|folHlink|effectStyle|blip|stretch)/;
const LOCKS = /^p:cNv(Sp|Pic)Pr$/;

/** @returns what stands where it must not, as sentences. */
export function misplaced(root: Element): string[] {
  const wrong: string[] = [];
  for (const parent of everyElement(root)) {
    if (parent.children.length === 0) continue;
    const order = ORDER.get(parent.name);
    if (!order) {
      if (!LISTS.test(parent.name) && !LOCKS.test(parent.name))
        wrong.push(`no order is known for ${parent.name}`);
      continue;
    }
    const ranks = new Map(
      order.split(" ").flatMap((names, rank) => names.split("|").map((name) => [name, rank] as const)),
    );
    let last = -1;
    for (const { name } of parent.children) {
      const rank = ranks.get(name);
      if (rank === undefined) wrong.push(`${name} in ${parent.name}`);
      else if (rank < last) wrong.push(`${name} too late in ${parent.name}`);
      else last = rank;
    }
  }
  return wrong;
}
