/** Whoever signs in by JSON is often no browser at all. */
export const someDevice = 'Some browser';

/** In order: those further down are named in the lines of those above. */
const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^(?:Lynx|Links|w3m)\b/i, 'A text browser'],
  [/^(?:curl|wget|python|node|undici|go-http|okhttp)\b/i, 'A program'],
];

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'a Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/** "Firefox on Windows": what a person needs to know their own by. The line itself is not kept. */
export function deviceOf(userAgent: string | undefined): string {
  const nameIn = (all: typeof browsers) => all.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const [browser, system] = [nameIn(browsers), nameIn(systems)];
  return system === undefined ? (browser ?? someDevice) : `${browser ?? someDevice} on ${system}`;
}
