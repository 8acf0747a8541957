/** Made-up texts of all that titles may hold: words, figures, mathematics, tags, scripts without spaces, marks, halves of characters. */
import fc from "fast-check";

const PIECES = (
  "a b s S Z ab Ab AB é ß İ ς Σ ΑΣ ǅ ½ ² Ⅷ ſ Ω ﬁ Å the of learning Learning LEARNING LLM llm GPUs deep data python models __proto__ " +
  "constructor 's ’s ' ’ - ‐ ‑ / – . , ? : 。 ! & 0 3 5 12 1,234 4.5 x k ms 2d 3G $ \\ \\alpha <b> </i> < > 代 码 生成 ー カ ﾞ 倍 " +
  "ภ ั า ไ က ု ͺ ﷺ ﹰ ا ٣ ２ 가 😀 𝐀 𝟗 𠀀 𠮷 ≮ K"
)
  .split(" ")
  .concat(" ", " ", "\n", "\t", "\u3000", "\u00a0", "\u2028", "\ufeff", "\u200d", "\u202e", "\u0000")
  .concat("e\u0301", "\u0301", "\u0327", "\u0345", "\u0338", "\u1100\u1161", "\ud83d", "\ude00", "i\u0307");

const piece = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
);

export const untidyText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));
