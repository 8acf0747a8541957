/** java-random brings no types. */
declare module "java-random" {
  export default class Random {
    constructor(seed?: number);
  }
}
