/** Made by scripts/build/sample.ts: the address of the sample in JSON, a `Reading` with its finished map. */
declare module "virtual:sample" {
  const address: string;
  export default address;
}

/** Made by scripts/build/wordVectors.ts: the address of the packed table of word vectors. */
declare module "virtual:word-vectors" {
  export default function address(): string;
}
