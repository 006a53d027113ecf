/**
 * Which of two comments comes first in a list: by thread, then by time. Ids are in order of time. In a flat list a reply stands
 * behind its thread's top comment, whichever way threads are sorted.
 */
export function precedes(one, other, newestFirst) {
  if (one.root === other.root) return one.id < other.id;
  return newestFirst ? one.root > other.root : one.root < other.root;
}
