import { type Edit, minimalEdit } from '../../src/edit.js';
import type { Step } from '../../src/plan.js';
import type { Law } from './law.js';

/** An edit shares no prefix or suffix with what it replaces, and nothing changes outside the edits. */
export const minimal: Law = {
  name: 'minimal',
  broken({ text, plan }) {
    let last = text;
    for (const step of plan.steps) {
      if (step.before !== last) return `${step.transform} did not get the text of the step before it`;
      const wide = editsOf(step).find(edit => isWide(step.before, edit));
      if (wide) return `${step.transform}: edit ${wide.start}..${wide.end} is not minimal`;
      if (!isFramed(step)) return `${step.transform} changed bytes outside its edits`;
      last = step.after;
    }
    return last === plan.after ? undefined : 'the last step is not the result';
  },
};

function editsOf({ changes }: Step): readonly Edit[] {
  return changes.flatMap(({ edits }) => edits);
}

function isWide(text: string, edit: Edit): boolean {
  const { start, end } = minimalEdit(text, edit);
  return end - start !== edit.end - edit.start || (start === end && edit.text === '');
}

/** Whether the text after, with the edits taken back, is the text before. Splices on its own. */
export function isFramed(step: Step): boolean {
  const edits = [...editsOf(step)].sort((a, b) => a.start - b.start || a.end - b.end);
  let before = 0;
  let after = 0;
  for (const { start, end, text } of edits) {
    const kept = step.before.slice(before, start);
    if (start < before || !step.after.startsWith(kept + text, after)) return false;
    after += kept.length + text.length;
    before = end;
  }
  return step.after.slice(after) === step.before.slice(before);
}
