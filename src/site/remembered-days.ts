/** How long a browser keeps the name of a reader who asked for it; the privacy page says the same. */
export const rememberedDays = 365;
