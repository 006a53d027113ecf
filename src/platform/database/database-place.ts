/** Where this house's database is, once it is known: the operator's, or the embedded one that was just started. */
export class DatabasePlace {
  constructor(
    readonly url: string,
    /** Past a pooler. */
    readonly directUrl: string,
    readonly embedded: boolean,
  ) {}
}
