/** How somebody came in. */
export type OpenedWith = 'password' | 'authenticator' | 'recovery-code' | 'passkey';

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What a member shows besides the password. */
export interface SecondFactors {
  readonly authenticator: boolean;
  readonly passkeys: readonly ListedPasskey[];
  /** Not used yet. */
  readonly recoveryCodes: number;
  /** The site asks this member for one. */
  readonly required: boolean;
}

/** An authenticator app is to be told this; it counts when a code of it has come back. */
export interface AuthenticatorOffer {
  /** Base32. */
  readonly secret: string;
  /** The same with names, for a QR code. */
  readonly uri: string;
}

/** A question for a device that keeps passkeys. */
export interface PasskeyOffer {
  /** As browsers read it: `PublicKeyCredential.parseCreationOptionsFromJSON`, or `parseRequestOptionsFromJSON`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Comes back with the answer: it says that the question was ours, and until when. */
  readonly ticket: string;
}

export function toSecondFactorsJson({ authenticator, passkeys, recoveryCodes, required }: SecondFactors) {
  return {
    authenticator,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    recoveryCodes,
    required,
  };
}
