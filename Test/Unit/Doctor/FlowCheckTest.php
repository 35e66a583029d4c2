<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Flow;
use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoAccount;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;
use Restock\KlaviyoBackInStock\Model\PrivateKey;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\Encryptor;
use Restock\KlaviyoBackInStock\Test\Fake\KlaviyoReplies;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

/**
 * The check of the back-in-stock flow and its messages.
 */
final class FlowCheckTest extends TestCase
{
    use ChecksSubjects;

    private const METRIC = 'Subscribed to Back in Stock';

    private const PASSED = 'passed: The flow "Back in stock" and its message are live in Klaviyo.';

    private const DRAFT = 'failed: No message of the flow "Back in stock" is live in Klaviyo. Nobody is notified.';

    private const NOT_KNOWN =
        'unknown: The flow "Back in stock" is live in Klaviyo, but the status of its message is not known.';

    private KlaviyoReplies $klaviyo;

    protected function setUp(): void
    {
        $this->klaviyo = new KlaviyoReplies();
        $this->metrics();
    }

    public function testALiveFlowPasses(): void
    {
        $this->flows(['name' => 'Old', 'status' => 'draft'], ['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F2', $this->message('live'));
        self::assertSame([self::PASSED], $this->flow());

        $this->flows(['name' => 'By hand', 'status' => 'manual', 'archived' => false]);
        $this->actions('F1', $this->message('manual'));
        self::assertSame(['passed: The flow "By hand" and its message are live in Klaviyo.'], $this->flow());
    }

    public function testAFlowWhoseMessagesAreAllDraftsNotifiesNobody(): void
    {
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F1', $this->message('draft'), $this->message('disabled', 'send-sms'));
        self::assertSame([self::DRAFT], $this->flow());

        $this->actions('F1', $this->message('draft'), $this->message('live', 'send-sms'));
        self::assertSame([self::PASSED], $this->flow());
    }

    public function testTheAdviceSaysWhatToSet(): void
    {
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F1', $this->message('draft'));
        $finding = $this->flowCheck()->check($this->subject())[0];

        self::assertSame(
            'Set the message after the back-in-stock delay to "Live" or "Manual" in Klaviyo.',
            (string) $finding->advice
        );
    }

    public function testEveryKindOfMessageCounts(): void
    {
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        foreach (['send-email', 'send-sms', 'send-whatsapp', 'send-mobile-push'] as $type) {
            $this->actions('F1', $this->message('live', $type));
            self::assertSame([self::PASSED], $this->flow());
        }
    }

    public function testATestOfTwoMessagesHasItsStatusInItself(): void
    {
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
        $this->flows(['name' => 'Back in stock', 'status' => 'live']);
        $delay = ['action_type' => 'BACK_IN_STOCK_DELAY', 'status' => 'live'];
        $this->actions('F1', $delay, ['action_type' => 'SEND_EMAIL', 'status' => 'live']);
        self::assertSame([self::PASSED], $this->flow());

        $this->actions('F1', $delay, ['action_type' => 'SEND_EMAIL', 'status' => 'draft']);
        self::assertSame([self::DRAFT], $this->flow());
    }

    public function testOneFlowWithALiveMessageIsEnough(): void
    {
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
        $this->flows(['name' => 'Draft', 'status' => 'live'], ['name' => 'Back in stock', 'status' => 'live']);
        $this->actions('F1', $this->message('draft'));
        $this->klaviyo->byPath['/api/flows/F2/flow-actions'] = new Response(429, ['Retry-After' => '1']);
        self::assertSame(['unknown: Klaviyo limits the number of requests (429).'], $this->flow());

        $this->klaviyo->byPath['/api/flows/F2/flow-actions'] = $this->error(403, 'permission_denied');
        self::assertSame(
            ['unknown: The Private API Key lacks a scope: this check needs flows:read.'],
            $this->flow()
        );

        $this->flows(['name' => 'Back in stock', 'status' => 'live'], ['name' => 'Draft', 'status' => 'live']);
        $this->actions('F1');
        $this->actions('F2', $this->message('draft'));
        self::assertSame([self::NOT_KNOWN], $this->flow());
    }

    public function testAFlowThatIsNotLiveNotifiesNobody(): void
    {
        $this->flows(['name' => 'Back in stock', 'status' => 'draft']);
        $message = 'failed: The flow "Back in stock" is not live in Klaviyo. Nobody is notified.';
        self::assertSame([$message], $this->flow());
    }

    public function testWithoutAFlowNobodyIsNotified(): void
    {
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
    private function flow(): array
    {
        return $this->check($this->flowCheck());
    }

    private function flowCheck(): Flow
    {
        $config = new Config((new ScopeConfig())->set('server_api/private_api_key', 'pk_own'));
        $account = new KlaviyoAccount($config, new PrivateKey($config, new Encryptor()));

        return new Flow($account, new Lookup($this->klaviyo->exchange(), new Clock()));
    }
}
