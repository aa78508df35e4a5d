import { structuredPatch } from 'diff';
import type { Diagnostic, FileChange, Plan, Status } from '../plan.js';
import { originalPosition, type Position, positionAt } from './original.js';
import type { Reported, Reporter, ReportOptions, Rule } from './reporter.js';
import { isChanged, isOfTransform, type Problem } from './summary.js';

const HOME = 'https://www.npmjs.com/package/dockerslim-fix';

type Json = Readonly<Record<string, unknown>>;

/**
 * SARIF 2.1.0: a result for each change, withheld change and failure; with `verbose` for each refusal. The fixes of all
 * results together make of each file what the rewrite makes of it: changes that meet share one.
 */
export function sarifReporter({ verbose, version }: ReportOptions): Reporter {
  let separator = '';
  return {
    start: `{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n  "runs": [{\n    "columnKind": "utf16CodeUnits",\n    "results": [`,
    file(reported) {
      const texts = resultsOf(reported, verbose).map(result => `\n      ${JSON.stringify(result)}`);
      const text = texts.length === 0 ? '' : separator + texts.join(',');
      if (text !== '') separator = ',';
      return text;
    },
    end({ rules, problems }) {
      const driver = { name: 'dockerslim-fix', version, informationUri: HOME, rules: rules.map(ruleOf) };
      const invocation = {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map(notification),
      };
      return `\n    ],\n    "tool": ${JSON.stringify({ driver })},\n    "invocations": [${JSON.stringify(invocation)}]\n  }]\n}\n`;
    },
  };
}

function ruleOf({ id, summary, why, safety }: Rule): Json {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: why, markdown: why },
    properties: { safety },
  };
}

function notification({ path, message }: Problem): Json {
  return {
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

const LEVELS: Readonly<Record<Status, Json>> = {
  applied: { level: 'warning' },
  withheld: { level: 'note' },
  failed: { level: 'error' },
  // The standard: a kind other than `fail` has the level `none`.
  skipped: { level: 'none', kind: 'informational' },
};

function resultsOf({ plan, name, others }: Reported, verbose: boolean): readonly Json[] {
  const shown = plan.diagnostics.filter(({ status }) => verbose || status !== 'skipped');
  const fixes = fixesOf(plan, name, others, shown);
  return shown.map(diagnostic => {
    const fix = fixes.get(diagnostic);
    const { line, column } = originalPosition(plan, diagnostic);
    return {
      ...(isOfTransform(diagnostic) && diagnostic.transform !== 'rewrite'
        ? { ruleId: diagnostic.transform }
        : {}),
      ...LEVELS[diagnostic.status],
      message: { text: diagnostic.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact(name),
            region: { startLine: line, startColumn: column },
          },
        },
      ],
      ...(fix ? { fixes: [fix] } : {}),
    };
  });
}

/** A reference relative to the repository's root; RFC 3986 wants what is not plain in it escaped. */
function artifact(name: string): Json {
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

interface Hunk {
  /** Lines from 1; `end` is behind the last. */
  readonly start: number;
  readonly end: number;
  readonly replacement: Json;
}

/** Each hunk goes to the first change that is in it, else to the nearest above it, else to the first of all. */
function fixesOf(
  plan: Plan,
  name: string,
  others: readonly FileChange[],
  shown: readonly Diagnostic[],
): ReadonlyMap<Diagnostic, Json> {
  const applied = shown
    .filter(({ status }) => status === 'applied')
    .map(diagnostic => ({ diagnostic, line: originalPosition(plan, diagnostic).line }));
  const hunks = new Map<Diagnostic, Hunk[]>();
  for (const hunk of isChanged(plan) ? hunksOf(plan) : []) {
    const inside = applied.find(
      ({ line }) => hunk.start <= line && line < Math.max(hunk.end, hunk.start + 1),
    );
    const above = applied.findLast(({ line }) => line <= hunk.start);
    const owner = (inside ?? above ?? applied[0])?.diagnostic;
    if (owner) hunks.set(owner, [...(hunks.get(owner) ?? []), hunk]);
  }
  // Any of them needs what changes along with the Dockerfile.
  const along = others.map(otherFix);
  return new Map([...hunks].map(([diagnostic, own]) => [diagnostic, fixOf(name, diagnostic, own, along)]));
}

function fixOf(name: string, { message }: Diagnostic, hunks: readonly Hunk[], along: readonly Json[]): Json {
  const replacements = hunks.map(({ replacement }) => replacement);
  return {
    description: { text: message },
    artifactChanges: [{ artifactLocation: artifact(name), replacements }, ...along],
  };
}

/** The whole of the other file: it is small, and may be new. */
function otherFix({ path, before = '', after }: FileChange): Json {
  const deletedRegion = {
    ...regionStart({ line: 1, column: 1 }),
    ...regionEnd(positionAt(before, before.length)),
  };
  return {
    artifactLocation: artifact(path),
    replacements: [{ deletedRegion, insertedContent: { text: after } }],
  };
}

function hunksOf({ before, after }: Plan): readonly Hunk[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 0 });
  const [old, made] = [lineStarts(before), lineStarts(after)];
  return hunks.map(({ oldStart: start, oldLines, newStart: from, newLines }) => {
    const text = after.slice(made[from - 1] ?? after.length, made[from - 1 + newLines] ?? after.length);
    const deleted = {
      ...regionStart(positionAt(before, old[start - 1] ?? before.length)),
      ...regionEnd(positionAt(before, old[start - 1 + oldLines] ?? before.length)),
    };
    const replacement = {
      deletedRegion: deleted,
      insertedContent: { text: text.replace(/^\uFEFF/, '') },
    };
    return { start, end: start + oldLines, replacement };
  });
}

function regionStart({ line, column }: Position): Json {
  return { startLine: line, startColumn: column };
}

function regionEnd({ line, column }: Position): Json {
  return { endLine: line, endColumn: column };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
  if (starts.at(-1) === text.length && text.length > 0) starts.pop();
  return starts;
}
