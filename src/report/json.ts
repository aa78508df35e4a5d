import { isChanged, type Results, summaryOf } from './summary.js';

export function jsonReport({ plans, problems }: Results): string {
  const files = plans.map(plan => ({
    path: plan.path,
    changed: isChanged(plan),
    diagnostics: plan.diagnostics.map(({ path: _, ...diagnostic }) => diagnostic),
  }));
  return `${JSON.stringify({ files, problems, summary: summaryOf(plans) }, null, 2)}\n`;
}
