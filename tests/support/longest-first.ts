import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest by far although they are short. */
const longest = /\/(simulation|who-may-command|who-may-what|crash|kill|time)\.test\.ts$/

/** Begins with what takes longest: begun last, it would be waited for alone. Vitest by itself goes by the length of a file. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
