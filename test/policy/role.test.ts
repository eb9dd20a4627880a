import { describe, expect, it } from 'vitest';
import { type Role, roleOf, staysUnsure, weigh } from '../../src/policy/role.js';

describe('the role of a path', () => {
  const cases: Record<Role, string[]> = {
    lock: ['package-lock.json', 'a/go.sum', 'Cargo.lock'],
    minified: ['static/jquery.min.js', 'app.js.map', 'logo.svg'],
    generated: ['api/user.pb.go', 'api/user_pb2.py', 'ui/a.test.js.snap'],
    locale: ['frontend/i18n/de.json', 'res/Strings.resx', 'po/fr.po'],
    vendored: ['vendor/github.com/a/b.go', 'node_modules/a/index.js', 'dist/app.js'],
    environment: ['.env', 'deploy/.env.production', '.npmrc', 'infra/prod.tfvars', 'config/database.yml'],
    example: ['.env.example', 'config.sample.yml', 'examples/app/main.go'],
    test: [
      'test/a.js',
      'src/FooTests.java',
      'pkg/a_test.go',
      'src/dockerTest/resources/a.yml',
      'a.spec.ts',
      'tests/.env',
      'conftest.py',
    ],
    docs: ['README.md', 'docs/setup.txt', 'man/tool.1'],
    config: ['app/settings.ini', 'docker-compose.yml', 'application-prod.yml', 'main.tf'],
    source: ['src/index.ts', 'lib/contest.rb', 'latest/main.go', ''],
  };
  for (const [role, paths] of Object.entries(cases)) {
    it.each(paths)(`${role}: '%s'`, (path) => expect(roleOf(path)).toBe(role));
  }
});

describe('weighing a confidence by the role', () => {
  it('leaves ordinary sources alone', () => {
    expect(weigh(0.7, 'generic', 'source')).toBe(0.7);
  });

  it('takes a doubtful generic finding below the threshold in tests, docs and examples, and keeps a strong one', () => {
    for (const role of ['test', 'docs', 'example'] as const) {
      expect(weigh(0.7, 'generic', role)).toBeLessThan(0.5);
      expect(weigh(0.93, 'generic', role)).toBeGreaterThan(0.5);
    }
  });

  it('takes any generic finding below it in lock files, minified code, generated code and translations', () => {
    for (const role of ['lock', 'minified', 'generated', 'locale'] as const) {
      expect(weigh(0.95, 'generic', role)).toBeLessThan(0.5);
    }
  });

  it('raises generic findings in environment and configuration files', () => {
    expect(weigh(0.4, 'generic', 'environment')).toBeGreaterThan(0.5);
    expect(weigh(0.4, 'generic', 'config')).toBeGreaterThan(0.4);
    expect(weigh(0.05, 'generic', 'environment')).toBeLessThan(0.2);
  });

  it('never lowers what a shape or checksum has proven', () => {
    for (const role of ['lock', 'test', 'locale', 'docs'] as const) {
      expect(weigh(0.9, 'precise', role)).toBe(0.9);
      expect(weigh(0.99, 'contextual', role)).toBe(0.99);
    }
  });

  it('knows resource bundles by their language', () => {
    expect(roleOf('core/src/main/resources/hudson/model/Messages_sv_SE.properties')).toBe('locale');
    expect(roleOf('src/login_tr.properties')).toBe('locale');
    expect(roleOf('src/application_qa.properties')).toBe('config');
  });

  it('lowers what is sealed in tests and documentation, whatever its tier', () => {
    for (const role of ['test', 'docs', 'example'] as const)
      expect(weigh(0.6, 'precise', role, true)).toBeLessThan(0.5);
    expect(weigh(0.6, 'precise', 'source', true)).toBe(0.6);
    expect(weigh(0.6, 'precise', 'environment', true)).toBeGreaterThan(0.7);
  });

  it('keeps certainty and impossibility', () => {
    expect(weigh(1, 'generic', 'lock')).toBe(1);
    expect(weigh(0, 'generic', 'environment')).toBe(0);
  });
});

describe('a confidence that stays below a threshold', () => {
  const roles = [
    'lock',
    'minified',
    'generated',
    'vendored',
    'locale',
    'environment',
    'example',
    'test',
    'docs',
    'config',
    'source',
  ] as const;
  const confidences = Array.from({ length: 101 }, (_, i) => i / 100);

  it('does so in a file of a known role exactly when its weight there is below it', () => {
    for (const role of roles) {
      for (const confidence of confidences)
        expect(staysUnsure(confidence, 'generic', 0.5, { role })).toBe(
          weigh(confidence, 'generic', role) < 0.5,
        );
    }
  });

  it('does so in any file exactly when no role lifts it over', () => {
    for (const tier of ['precise', 'contextual', 'generic'] as const) {
      for (const least of [0.06, 0.3, 0.5, 0.99]) {
        for (const confidence of confidences) {
          const highest = Math.max(...roles.map((role) => weigh(confidence, tier, role)));
          expect(staysUnsure(confidence, tier, least)).toBe(highest < least);
        }
      }
    }
  });
});
