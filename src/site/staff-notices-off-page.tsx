import { noticesPath } from './addresses.js';
import { page } from './page.js';
import type { Site } from './site.js';

/** `action` is this page's own address; null once the letters have ended. Reached from a letter, without signing in. */
export function noticesOffPage(site: Site, { action }: { readonly action: string | null }): string {
  const title = action === null ? 'No more letters' : 'No more letters?';
  return page(
    site,
    { title: `${title} – ${site.name}`, lang: 'en' },
    <div class="leaf">
      <h1>{title}</h1>
      {action === null ? (
        <p class="standfirst">We write to you no more about what waits at the desk.</p>
      ) : (
        <form method="post" action={action}>
          {/* Lynx makes a GET of a POST that sends nothing. */}
          <input type="hidden" name="List-Unsubscribe" value="One-Click" />
          <p class="standfirst">You will hear no more of what waits at the desk by mail.</p>
          <button type="submit">End the letters</button>
        </form>
      )}
      <p>
        <a href={noticesPath}>Choose how you hear of it</a>
      </p>
    </div>,
  );
}
