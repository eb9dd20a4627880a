/**
 * Findings → JUnit XML, one failing test case each, so that CI systems without a secret report still show them. A
 * clean scan is one passing case: an empty suite confuses GitLab and Jenkins. What was not scanned fails as an error.
 */
import { amount, failures, fresh, type Gathered, whole } from './gathered.js';
import { label, pathOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { count, lastLine, sentence } from './words.js';
import { xml } from './xml.js';

export function junit(options: ReportOptions): Reporter {
  return whole(options, (all) => document(all, options));
}

function document(all: Gathered, options: ReportOptions): string {
  const findings = fresh(all.findings);
  const lost = failures(all.skipped);
  const time = all.summary.seconds.toFixed(3);
  const cases = findings.map((finding) => {
    const place = `${label(finding.origin)}:${finding.region.startLine}:${finding.region.startColumn}`;
    const fix = options.ruleText(finding.ruleId)?.fix ?? '';
    return [
      `    <testcase classname="stanch.${xml(finding.ruleId)}" name="${xml(place)}" file="${xml(pathOf(finding.origin))}" line="${finding.region.startLine}" time="0">`,
      `      <failure type="${finding.severity}" message="${xml(sentence(finding))}">${xml(`${fix} Finding ${finding.id}.`.trim())}</failure>`,
      '    </testcase>',
    ].join('\n');
  });
  if (lost.length > 0)
    cases.push(
      errorCase(
        `${count(amount(lost), 'thing')} not scanned, first: ${label(lost[0]!.origin)} (${lost[0]!.reason})`,
      ),
    );
  else if (!all.summary.complete) cases.push(errorCase('the scan did not come to its end'));
  const errors = cases.length - findings.length;
  if (cases.length === 0) cases.push('    <testcase classname="stanch" name="no secrets found" time="0"/>');
  const counts = `tests="${cases.length}" failures="${findings.length}" errors="${errors}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="stanch" ${counts} time="${time}">`,
    `  <testsuite name="stanch" ${counts} skipped="0" time="${time}">`,
    ...cases,
    `    <system-out>${xml(lastLine(all.summary))}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function errorCase(message: string): string {
  return `    <testcase classname="stanch" name="scan is complete" time="0">\n      <error type="incomplete" message="${xml(message)}"/>\n    </testcase>`;
}
