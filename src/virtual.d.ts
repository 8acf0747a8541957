/** Made by scripts/build/sample.ts: the address of the sample as a bibliography in JSON. */
declare module "virtual:sample" {
  const address: string;
  export default address;
}
