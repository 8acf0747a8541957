/** Acts one after the other: what is asked for while another is at work begins when that has ended, from what it has left. */

export interface Turns {
  /** True while something is at work or waits. */
  busy(): boolean;
  /** Begins at once where nothing is at work. Rejects as the act does. */
  run<Result>(act: () => Promise<Result>): Promise<Result>;
  /** What is at work without waiting for its turn: the acts asked for later, and those that wait, begin after it. */
  hold(work: Promise<unknown>): void;
}

export function createTurns(): Turns {
  const atWork = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];

  function hold(work: Promise<unknown>): void {
    atWork.add(work);
    const end = () => {
      atWork.delete(work);
      if (atWork.size === 0) waiting.shift()?.();
    };
    // Who asked for it is told by its own promise.
    work.then(end, end);
  }

  return {
    busy: () => atWork.size + waiting.length > 0,
    hold,
    run(act) {
      const begin = () => {
        const mine = act();
        hold(mine);
        return mine;
      };
      if (atWork.size + waiting.length === 0) return begin();
      return new Promise((resolve, reject) => waiting.push(() => begin().then(resolve, reject)));
    },
  };
}
