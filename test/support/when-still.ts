const PAUSE_MS = 25;
const STILL = 6;
const MOST = 400;

/**
 * Waits until what is shown has not changed for a while: news have come to every tab, and each has followed. A slow machine is given
 * more time by that, where a fixed pause gives none.
 */
export async function whenStill(show: () => unknown): Promise<void> {
  let last = '';
  for (let [still, left] = [0, MOST]; still < STILL && left > 0; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const now = JSON.stringify(show());
    still = now === last ? still + 1 : 0;
    last = now;
  }
}
