import { freePort, pause, start, untilItWorks, type Driver } from './driver.ts';

/* WebKitGTK, by its own WebDriver (W3C, over HTTP), on a screen that nobody sees. */

const SCREEN = ':87';

/** Starts WebKitGTK's small browser; null where there is none. */
export async function startWebKit(): Promise<Driver | null> {
  const port = await freePort();
  const driver = await start('WebKitWebDriver', [`--port=${port}`], { DISPLAY: SCREEN, LIBGL_ALWAYS_SOFTWARE: '1' });
  if (driver === null) return null;
  const screen = await start('Xvfb', [SCREEN, '-screen', '0', '1280x900x24']);
  await pause(1000);
  const ask = async (method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const began = await untilItWorks('WebKitGTK', () => ask('POST', '', { capabilities: {} }));
  const session = `/${(began as { readonly sessionId: string }).sessionId}`;
  return {
    name: 'WebKitGTK',
    open: async (url) => {
      await ask('POST', `${session}/url`, { url });
    },
    reload: async () => {
      await ask('POST', `${session}/refresh`, {});
    },
    run: (script, ...args) => ask('POST', `${session}/execute/sync`, { script, args }),
    async close() {
      await ask('DELETE', session);
      driver.kill();
      screen?.kill();
    },
  };
}
