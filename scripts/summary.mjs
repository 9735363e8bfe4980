// Prints one line for each stage since the reports were cleared (--clear), then their sum.
import { clearReports, readReports } from './reports.mjs';

if (process.argv.includes('--clear')) {
  clearReports();
} else {
  const reports = readReports();
  for (const { stage, passed, failed, seconds } of reports) {
    const counts = `${passed} passed, ${failed} failed`;
    console.log(`${stage.padEnd(10)} ${counts.padEnd(28)} ${seconds.toFixed(1).padStart(8)} s`);
  }
  const sum = (/** @type {'passed' | 'failed'} */ field) =>
    reports.reduce((total, each) => total + each[field], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = reports.length > 0 && sum('failed') === 0 ? 0 : 1;
}
