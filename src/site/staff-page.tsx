import type { ComponentChildren } from 'preact';
import { may } from '../account/abilities.js';
import { type Role } from '../platform/http/route-access.js';
import {
  bansPath,
  frontPath,
  hooksPath,
  logPath,
  noticesPath,
  peoplePath,
  queuePath,
  rulesPath,
  securityPath,
  settingsPath,
  signOutPath,
  tokensPath,
  statisticsPath,
} from './addresses.js';
import { page } from './page.js';
import type { Site } from './site.js';

export interface StaffView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface StaffPageHead {
  readonly title: string;
  readonly staff: StaffView;
  /** The script of the desk comes along. */
  readonly scripted?: boolean;
  /** Another one, of this page alone. */
  readonly script?: string;
  readonly current:
    | 'queue'
    | 'bans'
    | 'statistics'
    | 'rules'
    | 'log'
    | 'notices'
    | 'hooks'
    | 'settings'
    | 'people'
    | 'tokens'
    | 'security'
    | null;
}

/** The frame around everything that only staff sees: English, dense, with its menu. */
export function staffPage(
  site: Site,
  { title, staff, current, scripted = false, script }: StaffPageHead,
  main: ComponentChildren,
): string {
  return page(
    site,
    {
      title: `${title} – ${site.name}`,
      lang: 'en',
      stylesheets: [site.moderationStylesheet],
      script: scripted ? site.deskScript : script,
    },
    <div class="desk">{main}</div>,
    { header: <Menu site={site} staff={staff} current={current} />, footer: <a href={frontPath}>To the front page</a> },
  );
}

function Menu({ site, staff, current }: { site: Site } & Pick<StaffPageHead, 'staff' | 'current'>) {
  return (
    <div class="menu">
      <p class="nameplate">
        <a href={frontPath}>
          <bdi>{site.name}</bdi>
        </a>
      </p>
      <nav aria-label="Desk">
        <ul>
          <li>
            <a href={queuePath} aria-current={current === 'queue' ? 'page' : undefined}>
              Queue
            </a>
          </li>
          <li>
            <a href={bansPath} aria-current={current === 'bans' ? 'page' : undefined}>
              Bans
            </a>
          </li>
          <li>
            <a href={rulesPath} aria-current={current === 'rules' ? 'page' : undefined}>
              Rules
            </a>
          </li>
          <li>
            <a href={statisticsPath} aria-current={current === 'statistics' ? 'page' : undefined}>
              Statistics
            </a>
          </li>
          <li>
            <a href={logPath} aria-current={current === 'log' ? 'page' : undefined}>
              Log
            </a>
          </li>
          <li>
            <a href={noticesPath} aria-current={current === 'notices' ? 'page' : undefined}>
              Notices
            </a>
          </li>
          {may(staff.role, 'manage-staff') && (
            <li>
              <a href={peoplePath} aria-current={current === 'people' ? 'page' : undefined}>
                People
              </a>
            </li>
          )}
          {may(staff.role, 'manage-staff') && (
            <li>
              <a href={tokensPath} aria-current={current === 'tokens' ? 'page' : undefined}>
                Tokens
              </a>
            </li>
          )}
          {may(staff.role, 'run-web-hooks') && (
            <li>
              <a href={hooksPath} aria-current={current === 'hooks' ? 'page' : undefined}>
                Web hooks
              </a>
            </li>
          )}
          {may(staff.role, 'change-settings') && (
            <li>
              <a href={settingsPath} aria-current={current === 'settings' ? 'page' : undefined}>
                Settings
              </a>
            </li>
          )}
        </ul>
      </nav>
      <form method="post" action={signOutPath}>
        {/* Lynx makes a GET of a POST that sends nothing. */}
        <input type="hidden" name="sign-out" value="1" />
        <span>
          Signed in as{' '}
          <a href={securityPath} aria-current={current === 'security' ? 'page' : undefined}>
            <bdi>{staff.name}</bdi>
          </a>
        </span>
        <button type="submit" class="plain">
          Sign out
        </button>
      </form>
    </div>
  );
}
