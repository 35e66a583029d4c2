<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
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

    private KlaviyoReplies $klaviyo;

    private ScopeConfig $settings;

    private Config $config;

    protected function setUp(): void
    {
        $this->klaviyo = new KlaviyoReplies();
        $this->settings = (new ScopeConfig())
            ->set('general/public_api_key', 'Ab12Cd')
            ->set('server_api/private_api_key', 'pk_own')
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
        self::assertSame('2026-07-15', $this->klaviyo->sent[0]->getHeaderLine('revision'));
        self::assertSame('GET', $this->klaviyo->sent[0]->getMethod());

        $this->settings->set('general/public_api_key', 'Xy34Zz');
        self::assertSame(
            ['failed: The Private API Key belongs to the account Ab12Cd, but the form uses Xy34Zz.'],
            $this->account()
        );
    }

    public function testWithoutAPublicKeyTheOneOfTheAccountIsNamed(): void
    {
        $this->klaviyo->byPath['/api/accounts'] = ['data' => [
            KlaviyoReplies::resource('Ab12Cd', ['public_api_key' => 'Ab12Cd']),
        ]];
        $this->settings->set('general/public_api_key', '');

        self::assertSame(
            ['failed: The account of the Private API Key has the Public API Key Ab12Cd.'],
            $this->account()
        );
    }

    public function testWithoutAKeyOneLineSaysWhatIsNotKnown(): void
    {
        $this->settings->set('server_api/private_api_key', '');

        self::assertSame(
            ['unknown: Without a Private API Key, nobody can tell whether Klaviyo knows the Public API Key, and '
                . 'whether the flow is live.'],
            $this->account()
        );
        self::assertSame([], $this->flow());
        self::assertSame([], $this->list());
        self::assertSame([], $this->klaviyo->sent);
    }

    public function testAKeyThatCannotBeDecryptedFails(): void
    {
        $this->settings->set('server_api/private_api_key', 'b:0:' . base64_encode('pk_own'));

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

    #[TestWith([400, '400'])]
    #[TestWith([404, '404/410'])]
    #[TestWith([410, '404/410'])]
    public function testARefusedQuestionIsNotCalledUnanswered(int $status, string $named): void
    {
        $this->klaviyo->byPath['/api/accounts'] = $this->error($status, 'invalid');

        self::assertSame(
            ["unknown: Klaviyo refused the question of this check (status: $named)."],
            $this->account()
        );
    }

    public function testALimitIsNamed(): void
    {
        $this->klaviyo->byPath['/api/accounts'] = new Response(429);

        self::assertSame(['unknown: Klaviyo limits the number of requests (429).'], $this->account());
    }

    public function testTheRevisionOfTheSettingsDoesNotChangeTheQuestions(): void
    {
        $this->settings->set('advanced/revision', '2024-02-15');
        $this->account();
        $this->flow();
        $this->list();

        self::assertCount(3, $this->klaviyo->sent);
        foreach ($this->klaviyo->sent as $request) {
            self::assertSame('2026-07-15', $request->getHeaderLine('revision'));
        }
    }

    public function testOneLineNamesAnEndpointThatIsNotValid(): void
    {
        $this->settings->set('advanced/server_endpoint', 'http://a.klaviyo.com/api/back-in-stock-subscriptions');

        self::assertSame(
            ['failed: "http://a.klaviyo.com/api/back-in-stock-subscriptions" is not a valid endpoint.'],
            [...$this->account(), ...$this->flow(), ...$this->list()]
        );
        self::assertSame([], $this->klaviyo->sent);
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
