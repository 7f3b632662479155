// Says in one plain line how many tests passed and failed; a test left out counts as failed here, since nothing here may be.
import { readFileSync } from 'node:fs'

const path = process.argv[2]
let report
try {
  report = JSON.parse(readFileSync(path, 'utf8'))
} catch {
  console.log('No test was run: something before the tests failed.')
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const left = report.testResults.flatMap((file) =>
  file.assertionResults
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => [file.name, test.fullName]),
)
for (const [file, name] of left) console.log(`left out: ${file}: ${name}`)
// A file that could not be loaded has no tests of its own to count.
const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
for (const file of broken) console.log(`not run: ${file.name}`)
const failed = report.numFailedTests + left.length + broken.length
console.log(`${report.numPassedTests} passed, ${failed} failed`)
process.exit(failed === 0 && report.numPassedTests > 0 ? 0 : 1)
