/**
 * For answers that are the same for everybody. A cache in front spares us all but one request a second; a browser asks each time,
 * so that whoever has just replied, or comes back, sees what is there. No `stale-while-revalidate`: browsers keep to it as well.
 */
export const cachedInFront = 'public, max-age=0, s-maxage=1';
