/** What every page of this site shares. The paths come from `assets.ts`. */
export interface Site {
  readonly name: string;
  readonly stylesheet: string;
  readonly moderationStylesheet: string;
  readonly icon: string;
  readonly script: string;
  readonly deskScript: string;
  readonly passkeyScript: string;
}
