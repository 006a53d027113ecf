import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { newId } from '../ids.js';
import { type PrivateEmail } from '../security/private-email.js';

export interface Letter {
  readonly to: PrivateEmail;
  readonly subject: string;
  /** Plain text; lines are folded by the transport. */
  readonly text: string;
  /** Our address that ends letters of this kind, by one POST of the mail program (RFC 8058). */
  readonly stopAt?: string;
}

const timeoutMs = 10_000;

/** The only thing that sends mail, and always from a job: one person a message, text only. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter;

  constructor(private readonly config: Config) {
    this.transport = createTransport(
      config.smtpUrl ?? { streamTransport: true, buffer: true, newline: 'windows' },
    ) as Transporter;
    if (config.smtpUrl)
      Object.assign(this.transport.options, {
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
      });
  }

  /** Throws what the transport throws; the job tries again. Without SMTP_URL the letter becomes a file in DATA_DIR/mail. */
  async send(letter: Letter): Promise<void> {
    const sent = await this.transport.sendMail({
      from: this.config.mailFrom,
      to: { name: '', address: letter.to.reveal() },
      subject: letter.subject,
      text: letter.text,
      headers: { 'Auto-Submitted': 'auto-generated', ...stopHeaders(letter.stopAt) },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    if (!this.config.smtpUrl) await this.keep(sent.message as Buffer);
  }

  private async keep(message: Buffer): Promise<void> {
    const folder = join(this.config.dataDir, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${newId()}.eml`);
    await writeFile(`${file}.part`, message, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}

/** RFC 2369 and RFC 8058, which wants https. */
function stopHeaders(stopAt: string | undefined): Record<string, string> {
  if (stopAt === undefined) return {};
  const stop = { 'List-Unsubscribe': `<${stopAt}>` };
  return stopAt.startsWith('https:') ? { ...stop, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : stop;
}
