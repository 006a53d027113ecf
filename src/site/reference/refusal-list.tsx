import { type Problem } from '../../platform/http/problem.js';

/** What may go wrong: status, the code to go by, and the sentence that a person would read. */
export function RefusalList({ problems }: { problems: readonly Problem[] }) {
  return problems.map(({ status, code, message }) => (
    <div key={code}>
      <dt>{status}</dt>
      <dd>
        <code>{code}</code> {message}
      </dd>
    </div>
  ));
}
