<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Delivery;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\Reason;
use Restock\KlaviyoBackInStock\Model\Delivery\Result;
use Restock\KlaviyoBackInStock\Model\Delivery\Status;
use Restock\KlaviyoBackInStock\Test\Fake\Delivery;

/**
 * @phpstan-import-type Entered from EntryCheckTest
 */
final class SubscriberTest extends TestCase
{
    private const CLIENT = '203.0.113.7';

    private Delivery $shop;

    protected function setUp(): void
    {
        $this->shop = new Delivery();
    }

    public function testWhatKlaviyoAcceptsIsNotStored(): void
    {
        self::assertEquals(new Result(Status::Accepted), $this->subscribe());
        self::assertCount(1, $this->shop->sent);
        self::assertSame([], $this->shop->outbox->rows);
        self::assertSame([], $this->shop->messages);
        self::assertSame([], $this->shop->receipts->rows);
    }

    /**
     * @return iterable<string, array{Response|'timeout'|'offline', string, string}>
     */
    public static function temporaryFailures(): iterable
    {
        yield 'no network' => ['offline', 'network', ''];
        yield 'no answer in time' => ['timeout', 'timeout', ''];
        yield '429' => [new Response(429), 'throttled', ''];
        yield '503' => [new Response(503), 'unavailable', '503'];
        yield 'a page of a firewall' => [new Response(403, [], '<h1>No</h1>'), 'unintelligible', '403'];
        yield 'malformed JSON' => [new Response(200, [], '{"succ'), 'unintelligible', '200'];
        yield 'a redirect' => [new Response(302, ['Location' => '/x']), 'unintelligible', '302'];
        yield 'retired' => [new Response(410), 'retired', ''];
        yield 'a wrong key' => [new Response(401, [], '{"errors": ["No."]}'), 'key', '401'];
    }

    /**
     * @param Response|'timeout'|'offline' $reply
     */
    #[DataProvider('temporaryFailures')]
    public function testWhatKlaviyoCannotTakeNowIsStoredAndDeliveredLater(
        Response|string $reply,
        string $failure,
        string $detail
    ): void {
        $this->shop->replies($reply);

        self::assertEquals(new Result(Status::Queued), $this->subscribe());
        self::assertCount(1, $this->shop->sent);
        self::assertSame(['restock.outbox.deliver 1'], $this->shop->messages);
        self::assertSame([$failure, $detail, 1, false], [
            $this->shop->outbox->rows[1]['failure'],
            $this->shop->outbox->rows[1]['detail'],
            $this->shop->outbox->rows[1]['attempts'],
            $this->shop->outbox->rows[1]['failed'],
        ]);

        $this->shop->clock->pass(3600);
        $this->shop->consumer()->process('1');

        self::assertSame([], $this->shop->outbox->rows);
        self::assertSame((string) $this->shop->sent[1]->getUri(), (string) $this->shop->sent[0]->getUri());
    }

    #[TestWith(['{"message": "* email   * Enter a valid email address."}', Reason::EmailRefused])]
    #[TestWith(['{"message": "* phone_number   * Enter a number."}', Reason::Refused])]
    #[TestWith(['{"errors": ["Please try again."], "success": false}', Reason::Refused])]
    public function testTheShopperHearsARefusalAtOnceAndNothingIsStored(string $reply, Reason $reason): void
    {
        $this->shop->replies(new Response(400, [], $reply));

        self::assertEquals(new Result(Status::Refused, $reason), $this->subscribe());
        self::assertSame([], $this->shop->outbox->rows);
    }

    public function testTheTimeLimitOfTheSettingsCounts(): void
    {
        $this->shop->settings->set('delivery/limit', '5');
        $this->subscribe();

        self::assertSame(5.0, $this->shop->options[0]['timeout']);
    }

    public function testAfterAFailureNobodyCallsForAMomentSoThatNoProcessWaits(): void
    {
        $this->shop->replies('timeout', 'timeout');
        $this->subscribe();
        foreach (['b@example.com', 'c@example.com'] as $email) {
            self::assertEquals(new Result(Status::Queued), $this->subscribe(['email' => $email]));
        }
        self::assertCount(1, $this->shop->sent);
        self::assertSame([1, 0, 0], array_column($this->shop->outbox->rows, 'attempts'));

        $this->shop->clock->pass(2);
        $this->subscribe(['email' => 'd@example.com']);
        self::assertCount(2, $this->shop->sent);

        $this->shop->clock->pass(2);
        $this->subscribe(['email' => 'e@example.com']);
        self::assertCount(2, $this->shop->sent, 'the pause after the second failure is longer');
    }

    public function testOnlyAFewRequestsWaitForKlaviyoAtTheSameTime(): void
    {
        $accept = $this->shop->klaviyo;
        $depth = 0;
        $results = [];
        $this->shop->klaviyo = function (RequestInterface $request) use (&$depth, &$results, $accept) {
            if (++$depth < 4) {
                $results[] = $this->subscribe(['email' => "$depth@example.com"])->status;
            }

            return $accept($request);
        };

        self::assertEquals(new Result(Status::Accepted), $this->subscribe());
        // Two slots: the first request and one more call Klaviyo, and a third is stored.
        self::assertSame([Status::Queued, Status::Accepted], $results);
        self::assertCount(2, $this->shop->sent);
    }

    public function testTheSameRequestIsStoredOnce(): void
    {
        $this->shop->replies('offline', 'offline');
        $this->subscribe(['channels' => ['EMAIL']]);
        self::assertEquals(new Result(Status::Queued), $this->subscribe(['email' => 'SHOPPER@example.com']));

        self::assertCount(1, $this->shop->outbox->rows);
    }

    public function testARepeatedRequestThatWasConfirmedIsNotSentAgain(): void
    {
        foreach ([Status::Accepted, Status::Accepted] as $status) {
            self::assertEquals(new Result($status), $this->subscribe(['id' => 'a1']));
        }
        self::assertCount(1, $this->shop->sent);

        $this->shop->replies('offline');
        self::assertEquals(new Result(Status::Queued), $this->subscribe(['id' => 'a2']));
        $this->shop->outbox->rows = [];
        $this->shop->acceptsCaptcha = false;
        self::assertEquals(new Result(Status::Queued), $this->subscribe(['id' => 'a2']), 'the token is used up');
        self::assertSame([], $this->shop->outbox->rows);
        self::assertCount(2, $this->shop->sent);
    }

    public function testARepeatedRequestThatWasNotConfirmedIsSent(): void
    {
        $this->shop->replies(new Response(400, [], '{"errors": ["No."]}'));
        self::assertSame(Status::Refused, $this->subscribe(['id' => 'a1'])->status);

        self::assertEquals(new Result(Status::Accepted), $this->subscribe(['id' => 'a1']));
    }

    /**
     * @param array{id?: string, email?: string, newsletter?: bool} $different
     */
    #[TestWith([['id' => 'a2']])]
    #[TestWith([['id' => 'a1', 'email' => 'other@example.com']])]
    #[TestWith([[]])]
    public function testOnlyTheSameIdWithTheSameContentIsARepeat(array $different): void
    {
        $this->subscribe(['id' => 'a1']);
        $this->subscribe($different);
        $this->subscribe($different);

        self::assertCount($different === [] ? 3 : 2, $this->shop->sent);
    }

    public function testARequestIsRememberedForADayUnderAHash(): void
    {
        $this->subscribe(['id' => 'secret-id']);
        $stored = (string) json_encode($this->shop->receipts->rows);
        self::assertDoesNotMatchRegularExpression('/secret|shopper/', $stored);

        $this->shop->clock->pass(86399);
        $this->subscribe(['id' => 'secret-id']);
        self::assertCount(1, $this->shop->sent);

        $this->shop->clock->pass(1);
        $this->subscribe(['id' => 'secret-id']);
        self::assertCount(2, $this->shop->sent);
    }

    public function testAConfirmedRequestStaysConfirmedIfItsReplyCannotBeSaved(): void
    {
        $this->shop->receipts->isBroken = true;

        self::assertEquals(new Result(Status::Accepted), $this->subscribe(['id' => 'a1']));
        self::assertCount(1, $this->shop->log->lines);
    }

    public function testWithoutADatabaseTheShopPromisesNothingAndLogsNoAddress(): void
    {
        $this->shop->hits->isBroken = true;

        self::assertEquals(new Result(Status::Busy, Reason::Throttled), $this->subscribe());
        self::assertSame([], $this->shop->sent);
        self::assertCount(1, $this->shop->log->lines);
        self::assertStringNotContainsString('shopper', $this->shop->log->lines[0]);
    }

    public function testARequestThatComesAgainDuringItsDeliveryIsDeliveredOnce(): void
    {
        $this->shop->replies('offline');
        $this->subscribe();
        $this->shop->clock->pass(3600);
        $accept = $this->shop->accepting();
        $this->shop->klaviyo = function (RequestInterface $request) use ($accept): Response {
            $this->shop->klaviyo = static fn (): string => 'offline';
            self::assertSame(Status::Queued, $this->subscribe()->status);

            return $accept($request);
        };
        $this->shop->consumer()->process('1');

        self::assertSame([], $this->shop->outbox->rows);
    }

    public function testAddressesAreEncryptedInTheOutboxAndInNoLog(): void
    {
        $this->shop->replies('offline');
        $this->shop->isBrokerGone = true;
        $this->subscribe();
        $this->shop->outbox->isBroken = true;
        $this->subscribe(['email' => 'other@example.com']);

        $stored = print_r($this->shop->outbox->rows, true) . implode('', $this->shop->messages);
        self::assertStringNotContainsStringIgnoringCase('shopper', $stored);
        self::assertNotSame([], $this->shop->log->lines);
        foreach (['shopper', 'other', 'example.com'] as $part) {
            self::assertStringNotContainsStringIgnoringCase($part, implode("\n", $this->shop->log->lines));
        }
        self::assertStringNotContainsString('shopper', implode(' ', array_keys($this->shop->hits->counts)));
    }

    public function testABrokerThatIsGoneLosesNothing(): void
    {
        $this->shop->isBrokerGone = true;
        $this->shop->replies('offline');

        self::assertEquals(new Result(Status::Queued), $this->subscribe());
        self::assertCount(1, $this->shop->outbox->rows);
    }

    public function testWithoutAPlaceToStoreItTheShopPromisesNothing(): void
    {
        $this->shop->outbox->isBroken = true;
        $this->shop->replies('offline');

        self::assertEquals(new Result(Status::Busy, Reason::Throttled), $this->subscribe());
    }

    public function testAnAcceptedRequestStaysAcceptedIfTheDatabaseIsGoneAfterIt(): void
    {
        $this->shop->gates->isBroken = true;

        self::assertEquals(new Result(Status::Accepted), $this->subscribe());
        self::assertCount(1, $this->shop->log->lines);
    }

    public function testAFullOutboxPromisesNothing(): void
    {
        $this->shop->replies('offline');
        $this->subscribe();

        self::assertEquals(
            new Result(Status::Busy, Reason::Throttled),
            $this->subscribe(['email' => 'b@example.com'], capacity: 1)
        );
        self::assertCount(1, $this->shop->outbox->rows);
    }

    public function testAClientThatSendsTooManyRequestsIsToldWhenToComeBack(): void
    {
        foreach ([Status::Accepted, Status::Accepted] as $status) {
            self::assertSame($status, $this->subscribe(perClient: 2)->status);
        }

        self::assertEquals(new Result(Status::Busy, Reason::Throttled, 590), $this->subscribe(perClient: 2));
        self::assertCount(2, $this->shop->sent);
        $other = $this->shop->subscriber(2)->subscribe($this->shop->subscription(), 1, '203.0.113.8');
        self::assertSame(Status::Accepted, $other->status);
    }

    public function testRequestsThatCannotBeDeliveredCountToo(): void
    {
        $this->subscribe(['variant' => 1], perClient: 2);
        $this->subscribe(['email' => 'nonsense'], perClient: 2);

        self::assertSame(Status::Busy, $this->subscribe(perClient: 2)->status);
    }

    public function testOneAddressCannotBeNamedWithoutEnd(): void
    {
        $this->subscribe(perPerson: 1);
        $later = $this->shop->subscriber(perPerson: 1)
            ->subscribe($this->shop->subscription(['email' => 'Shopper@Example.com']), 1, '203.0.113.8');

        self::assertEquals(new Result(Status::Busy, Reason::Throttled, 590), $later);
        self::assertSame(Status::Accepted, $this->subscribe(['email' => 'b@example.com'], perPerson: 1)->status);
    }

    #[TestWith(['general/enabled', '0'])]
    #[TestWith(['general/public_api_key', ''])]
    #[TestWith(['delivery/mode', 'direct'])]
    public function testAStoreViewThatDoesNotDeliverThroughTheShopTakesNoRequests(string $path, string $value): void
    {
        $this->shop->settings->set($path, $value);

        self::assertEquals(new Result(Status::Refused, Reason::Refused), $this->subscribe());
        self::assertSame([], $this->shop->sent);
        self::assertSame([], $this->shop->hits->counts);
    }

    public function testTheAdminIsNotAStoreView(): void
    {
        $result = $this->shop->subscriber()->subscribe($this->shop->subscription(), 0, self::CLIENT);

        self::assertSame(Status::Refused, $result->status);
    }

    public function testAVariantThatNoFormOffersIsNotSent(): void
    {
        self::assertEquals(new Result(Status::Invalid, Reason::Variant), $this->subscribe(['variant' => 43]));
        self::assertSame([], $this->shop->sent);
    }

    public function testAWrongCaptchaIsNotSent(): void
    {
        $this->shop->acceptsCaptcha = false;

        self::assertEquals(new Result(Status::Invalid, Reason::Captcha), $this->subscribe());
        self::assertEquals(
            new Result(Status::Invalid, Reason::Email),
            $this->subscribe(['email' => 'nonsense']),
            'a token is used once, so it is asked for last'
        );
    }

    /**
     * @param Entered $different
     */
    private function subscribe(
        array $different = [],
        int $perClient = 30,
        int $perPerson = 30,
        int $capacity = 10000
    ): Result {
        $subscriber = $this->shop->subscriber($perClient, $perPerson, $capacity);

        return $subscriber->subscribe($this->shop->subscription($different), 1, self::CLIENT);
    }
}
