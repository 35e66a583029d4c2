<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Account;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Flow;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\MarketingList;
use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoAccount;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;
use Restock\KlaviyoBackInStock\Model\PrivateKey;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\Encryptor;
use Restock\KlaviyoBackInStock\Test\Fake\KlaviyoReplies;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

/**
 * The checks with a private key.
 */
final class AccountChecksTest extends TestCase
{
    use ChecksSubjects;

    private const METRIC = 'Subscribed to Back in Stock';

    private const PASSED = 'passed: The flow "Back in stock" and its message are live in Klaviyo.';

    private const DRAFT = 'failed: No message of the flow "Back in stock" is live in Klaviyo. Nobody is notified.';

    private const NOT_KNOWN =
        'unknown: The flow "Back in stock" is live in Klaviyo, but the status of its message is not known.';

    private KlaviyoReplies $klaviyo;

    private ScopeConfig $settings;

    private Config $config;

    protected function setUp(): void
    {
        $this->klaviyo = new KlaviyoReplies();
        $this->settings = (new ScopeConfig())
            ->set('general/public_api_key', 'Ab12Cd')
            ->set('general/private_api_key', 'pk_own')
            ->set('opt_in/enabled', '1')
            ->set('opt_in/list', 'Y6nRLr');
        $this->config = new Config($this->settings);
    }

    public function testBothKeysBelongToOneAccount(): void
    {
        $this->klaviyo->byPath['/api/accounts'] = ['data' => [
            KlaviyoReplies::resource('Ab12Cd', ['public_api_key' => 'Ab12Cd']),
        ]];
        self::assertSame(['passed: Both API keys belong to the same Klaviyo account.'], $this->account());
        self::assertSame('https://a.klaviyo.com/api/accounts', (string) $this->klaviyo->sent[0]->getUri());
        self::assertSame('Klaviyo-API-Key pk_own', $this->klaviyo->sent[0]->getHeaderLine('Authorization'));
        self::assertSame('2026-01-15', $this->klaviyo->sent[0]->getHeaderLine('revision'));
        self::assertSame('GET', $this->klaviyo->sent[0]->getMethod());

        $this->settings->set('general/public_api_key', 'Xy34Zz');
        self::assertSame(
            ['failed: The Private API Key belongs to the account Ab12Cd, but the form uses Xy34Zz.'],
            $this->account()
        );
    }

    public function testWithoutAKeyOneLineSaysWhatIsNotKnown(): void
    {
        $this->settings->set('general/private_api_key', '');

        self::assertSame(
            ['unknown: Without a Private API Key, nobody can tell whether the flow in Klaviyo is live.'],
            $this->account()
        );
        self::assertSame([], $this->flow());
        self::assertSame([], $this->list());
        self::assertSame([], $this->klaviyo->sent);
    }

    public function testAKeyThatCannotBeDecryptedFails(): void
    {
        $this->settings->set('general/private_api_key', 'b:0:' . base64_encode('pk_own'));

        self::assertSame(
            ['failed: The Private API Key cannot be decrypted, or is not a valid key.'],
            $this->account()
        );
    }

    public function testAKeyThatKlaviyoDoesNotKnowFails(): void
    {
        $this->klaviyo->byPath['/api/accounts'] = $this->error(401, 'authentication_failed');

        self::assertSame(['failed: Klaviyo does not accept the Private API Key.'], $this->account());
    }

    public function testOneLineSaysThatKlaviyoDoesNotKnowTheKey(): void
    {
        $this->klaviyo->byPath = array_fill_keys(
            ['/api/accounts', '/api/metrics', '/api/lists'],
            $this->error(401, 'authentication_failed')
        );

        self::assertSame(
            ['failed: Klaviyo does not accept the Private API Key.'],
            [...$this->account(), ...$this->flow(), ...$this->list()]
        );
    }

    public function testAMissingScopeIsNamed(): void
    {
        $denied = $this->error(403, 'permission_denied');
        $this->klaviyo->byPath = [
            '/api/accounts' => $denied,
            '/api/metrics' => $denied,
            '/api/lists' => $denied,
        ];
        $message = 'unknown: The Private API Key lacks a scope: this check needs ';
        self::assertSame([$message . 'accounts:read.'], $this->account());
        self::assertSame([$message . 'metrics:read.'], $this->flow());
        self::assertSame([$message . 'lists:read.'], $this->list());

        $this->metrics();
        $this->klaviyo->byPath['/api/metrics/M1/flow-triggers'] = $denied;
        self::assertSame([$message . 'flows:read, metrics:read.'], $this->flow());
    }

    public function testWithoutAnAnswerNothingIsDecided(): void
    {
        $this->klaviyo->byPath['/api/accounts'] = 'offline';
        self::assertSame(['unknown: Klaviyo did not answer (network).'], $this->account());

        $this->klaviyo->byPath['/api/accounts'] = new Response(503);
        self::assertSame(['unknown: Klaviyo did not answer (unavailable 503).'], $this->account());

        $this->klaviyo->byPath['/api/accounts'] = new Response(200, [], '<html>');
        self::assertSame(['unknown: Klaviyo did not answer (unintelligible 200).'], $this->account());
    }

    public function testALiveFlowPasses(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Old', 'status' => 'draft'], ['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F2', $this->message('live'));
        self::assertSame([self::PASSED], $this->flow());

        $this->flows(['name' => 'By hand', 'status' => 'manual', 'archived' => false]);
        $this->actions('F1', $this->message('manual'));
        self::assertSame(
            ['passed: The flow "By hand" and its message are live in Klaviyo.'],
            $this->flow()
        );
    }

    public function testAFlowWhoseMessagesAreAllDraftsNotifiesNobody(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F1', $this->message('draft'), $this->message('disabled', 'send-sms'));
        self::assertSame([self::DRAFT], $this->flow());

        $this->actions('F1', $this->message('draft'), $this->message('live', 'send-sms'));
        self::assertSame([self::PASSED], $this->flow());
    }

    public function testTheAdviceSaysWhatToSet(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F1', $this->message('draft'));
        $finding = (new Flow($this->access(), $this->lookup()))->check($this->subject())[0];

        self::assertSame(
            'Set the message after the back-in-stock delay to "Live" or "Manual" in Klaviyo.',
            (string) $finding->advice
        );
    }

    public function testEveryKindOfMessageCounts(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        foreach (['send-email', 'send-sms', 'send-whatsapp', 'send-mobile-push'] as $type) {
            $this->actions('F1', $this->message('live', $type));
            self::assertSame([self::PASSED], $this->flow());
        }
    }

    public function testATestOfTwoMessagesHasItsStatusInItself(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $test = static fn (string $type, string $status): array => ['definition' => [
            'type' => 'ab-test', 'data' => ['main_action' => ['type' => $type, 'data' => ['status' => $status]]],
        ]];
        $this->actions('F1', $test('send-email', 'live'));
        self::assertSame([self::PASSED], $this->flow());

        $this->actions('F1', $test('send-email', 'draft'));
        self::assertSame([self::DRAFT], $this->flow());

        $this->actions('F1', $test('send-webhook', 'live'));
        self::assertSame([self::NOT_KNOWN], $this->flow());
    }

    public function testAMessageThatConfirmsTheSubscriptionDoesNotCount(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $confirmation = $this->message('live', next: 'A2');
        $branch = ['definition' => [
            'type' => 'conditional-branch', 'links' => ['next_if_true' => 'A3', 'next_if_false' => null],
        ]];
        $delay = ['definition' => ['type' => 'back-in-stock-delay', 'links' => ['next' => 'A4']]];
        $this->actions('F1', $confirmation, $branch, $delay, $this->message('draft'));
        self::assertSame([self::DRAFT], $this->flow());

        $this->actions('F1', $confirmation, $branch, $delay, $this->message('live'));
        self::assertSame([self::PASSED], $this->flow());
    }

    public function testOlderRevisionsNameTypeAndStatusDirectly(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $delay = ['action_type' => 'BACK_IN_STOCK_DELAY', 'status' => 'live'];
        $this->actions('F1', $delay, ['action_type' => 'SEND_EMAIL', 'status' => 'live']);
        self::assertSame([self::PASSED], $this->flow());

        $this->actions('F1', $delay, ['action_type' => 'SEND_EMAIL', 'status' => 'draft']);
        self::assertSame([self::DRAFT], $this->flow());
    }

    public function testOneFlowWithALiveMessageIsEnough(): void
    {
        $this->metrics();
        $this->flows(
            ['name' => 'Other', 'status' => 'live'],
            ['name' => 'Draft', 'status' => 'draft'],
            ['name' => 'Back in stock', 'status' => 'live']
        );
        $this->actions('F1', $this->message('draft'));
        $this->actions('F3', $this->message('live'));

        self::assertSame([self::PASSED], $this->flow());
    }

    public function testWithoutAMessageThatIsUnderstoodNothingIsDecided(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        foreach (
            [
            [],
            ['definition' => null],
            ['definition' => ['type' => 'send-telegram', 'data' => ['status' => 'draft']]],
            ['definition' => ['type' => 'send-webhook', 'data' => ['status' => 'live']]],
            ['definition' => ['type' => 'send-email', 'data' => ['message' => ['id' => 'E1']]]],
            ['definition' => ['type' => 'send-email', 'data' => ['status' => 'scheduled']]],
            ] as $action
        ) {
            $this->actions('F1', $action);
            self::assertSame([self::NOT_KNOWN], $this->flow());
        }
        $this->actions('F1');
        self::assertSame([self::NOT_KNOWN], $this->flow());
    }

    public function testAFlowThatCouldNotBeReadMayBeTheOneThatNotifies(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Draft', 'status' => 'live'], ['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F1', $this->message('draft'));
        $this->klaviyo->byPath['/api/flows/F2/flow-actions'] = new Response(429, ['Retry-After' => '1']);
        self::assertSame(['unknown: Klaviyo did not answer (throttled).'], $this->flow());

        $this->klaviyo->byPath['/api/flows/F2/flow-actions'] = $this->error(403, 'permission_denied');
        self::assertSame(
            ['unknown: The Private API Key lacks a scope: this check needs flows:read.'],
            $this->flow()
        );
    }

    public function testAFlowThatIsNotLiveNotifiesNobody(): void
    {
        $this->metrics();
        $this->flows(['name' => 'Back in stock', 'status' => 'draft']);
        self::assertSame(
            ['failed: The flow "Back in stock" is not live in Klaviyo. Nobody is notified.'],
            $this->flow()
        );
    }

    public function testWithoutAFlowNobodyIsNotified(): void
    {
        $this->metrics();
        $message = 'failed: No flow in Klaviyo starts with the metric "' . self::METRIC . '". Nobody is notified.';
        $this->flows();
        self::assertSame([$message], $this->flow());

        $this->flows(['name' => 'Archived', 'status' => 'live', 'archived' => true]);
        self::assertSame([$message], $this->flow());
    }

    public function testTheMetricIsLookedForOnEveryPage(): void
    {
        $this->klaviyo->byPath['/api/metrics'] = static function (RequestInterface $request): array {
            parse_str($request->getUri()->getQuery(), $query);
            $page = is_array($query['page'] ?? null) ? $query['page'] : [];

            return ($page['cursor'] ?? '') === 'bmV4dA=='
                ? ['data' => [KlaviyoReplies::resource('M1', ['name' => self::METRIC])], 'links' => ['next' => null]]
                : [
                    'data' => [KlaviyoReplies::resource('M0', ['name' => 'Placed Order'])],
                    'links' => ['next' => 'https://a.klaviyo.com/api/metrics?page%5Bcursor%5D=bmV4dA%3D%3D'],
                ];
        };
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F1', $this->message('live'));

        self::assertSame([self::PASSED], $this->flow());
    }

    public function testAnEndlessListOfMetricsEnds(): void
    {
        $this->klaviyo->byPath['/api/metrics'] = [
            'data' => [],
            'links' => ['next' => 'https://a.klaviyo.com/api/metrics?page[cursor]=same'],
        ];

        self::assertSame(['unknown: Klaviyo did not answer (unintelligible 200).'], $this->flow());
        self::assertCount(10, $this->klaviyo->sent);
    }

    public function testWithoutTheMetricNobodyHasSubscribedYet(): void
    {
        $this->klaviyo->byPath['/api/metrics'] = ['data' => []];

        self::assertSame(['failed: Klaviyo does not have the metric "' . self::METRIC . '" yet.'], $this->flow());
    }

    public function testTheListHasToExist(): void
    {
        $this->klaviyo->byPath['/api/lists'] = ['data' => [KlaviyoReplies::resource('Y6nRLr')]];
        self::assertSame(['passed: The list Y6nRLr exists.'], $this->list());
        self::assertSame('filter=equals(id,"Y6nRLr")', urldecode($this->klaviyo->sent[0]->getUri()->getQuery()));

        $this->klaviyo->byPath['/api/lists'] = ['data' => []];
        self::assertSame(['failed: Klaviyo does not have the list Y6nRLr.'], $this->list());
    }

    public function testWithoutOptInThereIsNoListToCheck(): void
    {
        $this->settings->set('opt_in/enabled', '0');

        self::assertSame([], $this->list());
    }

    private function metrics(): void
    {
        $this->klaviyo->byPath['/api/metrics'] = ['data' => [
            KlaviyoReplies::resource('M0', ['name' => 'Placed Order']),
            KlaviyoReplies::resource('M1', ['name' => self::METRIC]),
        ]];
    }

    /**
     * @param array<string, mixed> ...$flows attributes
     */
    private function flows(array ...$flows): void
    {
        $this->klaviyo->byPath['/api/metrics/M1/flow-triggers'] = ['data' => $this->resources('F', $flows)];
    }

    /**
     * @param array<string, mixed> ...$actions attributes
     */
    private function actions(string $flow, array ...$actions): void
    {
        $this->klaviyo->byPath["/api/flows/$flow/flow-actions"] = ['data' => $this->resources('A', $actions)];
    }

    /**
     * @return array<string, mixed> attributes of an action
     */
    private function message(string $status, string $type = 'send-email', ?string $next = null): array
    {
        return ['definition' => ['type' => $type, 'links' => ['next' => $next], 'data' => ['status' => $status]]];
    }

    /**
     * @param array<array<string, mixed>> $attributes
     * @return list<array<string, mixed>> with the IDs F1, F2, …
     */
    private function resources(string $letter, array $attributes): array
    {
        $resources = [];
        foreach (array_values($attributes) as $index => $one) {
            $resources[] = KlaviyoReplies::resource($letter . ($index + 1), $one);
        }

        return $resources;
    }

    private function error(int $status, string $code): Response
    {
        return new Response($status, [], '{"errors": [{"code": "' . $code . '", "detail": "No."}]}');
    }

    /**
     * @return list<string>
     */
    private function account(): array
    {
        return $this->check(new Account($this->config, $this->access(), $this->lookup()));
    }

    /**
     * @return list<string>
     */
    private function flow(): array
    {
        return $this->check(new Flow($this->access(), $this->lookup()));
    }

    /**
     * @return list<string>
     */
    private function list(): array
    {
        return $this->check(new MarketingList($this->config, $this->access(), $this->lookup()));
    }

    private function access(): KlaviyoAccount
    {
        return new KlaviyoAccount($this->config, new PrivateKey($this->config, new Encryptor()));
    }

    private function lookup(): Lookup
    {
        return new Lookup($this->klaviyo->exchange(), new Clock());
    }
}
