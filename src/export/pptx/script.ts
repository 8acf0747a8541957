/** What a text's letters say of its language and direction: hints by which other programs choose typefaces and set the line. */

const STRONG = /[\p{L}\p{N}]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** By the first letter or digit. */
export function isRightToLeft(text: string): boolean {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** Japanese by its kana, Korean by its hangul, else Chinese by its characters; else English. */
export function languageOf(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja-JP";
  if (/\p{Script=Hangul}/u.test(text)) return "ko-KR";
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US";
}
