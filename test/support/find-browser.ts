import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

/** How to start a browser of the Chromium family that was found on this machine. */
export interface FoundBrowser {
  /** What was found, for the closing line of a run. */
  readonly what: string;
  readonly launch: LaunchOptions;
}

/* The first is Chromium without a window of its own, which starts in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const USUAL_PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];
/* Quiet: a browser's own requests to its maker have no place in a test that counts requests. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser: CHROME_PATH, which must then be usable; a Chromium, Chrome or Edge on the PATH or in its usual place;
 * on Debian as root, where none is, the package is installed. Throws with what to do when there is none.
 */
export function findBrowser(): FoundBrowser {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '') {
    if (!isProgram(asked)) throw new Error(`CHROME_PATH names ${asked}, which is not a program that can be run.`);
    return startAs(asked);
  }
  const found = findInstalled() ?? installOnDebian();
  if (found !== null) return startAs(found);
  throw new Error('No browser found. Install Chromium, Chrome or Edge, or name one: CHROME_PATH=/path/to/chrome');
}

function startAs(executablePath: string): FoundBrowser {
  // Chromium refuses its sandbox to root, as in most containers; anyone else keeps it
  const args = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  return { what: executablePath, launch: { executablePath, args, headless: true } };
}

function findInstalled(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL_PLACES];
  const candidates = folders.flatMap((folder) => [...NAMES.map((name) => join(folder, name)), folder]);
  return candidates.find((file) => file !== '' && isProgram(file)) ?? null;
}

/** Whether a file is a program that can be started; `runs` says whether it answers when it is asked for its version. */
export function isProgram(file: string, system: NodeJS.Platform = process.platform, runs = answersVersion): boolean {
  try {
    accessSync(file, constants.X_OK);
    if (!statSync(file).isFile()) return false;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
  // on Windows a browser says no version: asked for it, it opens a window, and stays
  return system === 'win32' ? /\.exe$/i.test(file) : runs(file);
}

function answersVersion(file: string): boolean {
  try {
    return /\d+\.\d+/.test(
      execFileSync(file, ['--version', '--no-sandbox'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
    );
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

function installOnDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  execFileSync('apt-get', ['update'], { stdio: 'inherit' });
  for (const name of ['chromium-headless-shell', 'chromium']) {
    console.log(`No browser found. Installing Debian’s ${name} …`);
    const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], { stdio: 'inherit' });
    if (status === 0) return findInstalled();
  }
  return null;
}
