import { type Setting } from './setting.js';

/** A setting as programs see it. */
export interface SettingView {
  readonly key: string;
  readonly about: string;
  readonly value: unknown;
  readonly default: unknown;
}

export function toSettingView(setting: Setting<unknown>, value: unknown): SettingView {
  return { key: setting.key, about: setting.about, value, default: setting.default };
}
