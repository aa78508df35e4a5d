import type { Act, Call, Ecosystem } from './ecosystem.js';

function read({ verb = '', args, tool }: Call): Act | undefined {
  if (args.includes('--version') || args.includes('-v')) return { kind: 'independent' };
  if (verb === '' && tool !== 'sbt') return undefined;
  return {
    kind: 'refused',
    because: `the build of \`${tool}\` is a program that may read any file, and it has no command that only downloads`,
  };
}

/** Gradle and sbt: never without their source. */
export const gradle: Ecosystem = {
  id: 'gradle',
  tools: ['gradle', 'gradlew', 'sbt'],
  marks: /^((build|settings)\.gradle(\.kts)?|build\.sbt)$/,
  read,
  isSteeredBy: () => false,
};
