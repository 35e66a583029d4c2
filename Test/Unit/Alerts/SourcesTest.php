<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Alerts;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Model\Alerts\Source\AmastyGuests;
use Restock\KlaviyoBackInStock\Model\Alerts\Source\Bss;
use Restock\KlaviyoBackInStock\Model\Alerts\Source\Etechflow;
use Restock\KlaviyoBackInStock\Model\Alerts\Source\MageSuite;
use Restock\KlaviyoBackInStock\Model\Alerts\Source\MagentoAlerts;
use Restock\KlaviyoBackInStock\Model\Alerts\Source\StockRadar;
use Restock\KlaviyoBackInStock\Test\Fake\AlertTables;

/**
 * Who waits, according to the table of each module.
 */
final class SourcesTest extends TestCase
{
    private const SINCE = '2026-01-02 03:04:05';

    public function testMagentoHasTheAddressesOfAccountsAndOnlyAlertsThatWereNotSent(): void
    {
        $row = ['website_id' => 2, 'store_id' => 4, 'add_date' => self::SINCE, 'send_date' => null];
        $source = new MagentoAlerts(new AlertTables(['product_alert_stock' => [
            ['alert_stock_id' => 1, 'customer_id' => 7, 'product_id' => 42, 'status' => 0, ...$row],
            ['alert_stock_id' => 2, 'customer_id' => 8, 'product_id' => 42, 'status' => 1, ...$row],
        ]]));

        self::assertEquals(
            [new Alert(42, 'customer7@example.com', 4, 2, self::SINCE)],
            $this->read($source)
        );
    }

    public function testAmastysGuestsAreInMagentosTableBesideTheAccounts(): void
    {
        $row = ['website_id' => 1, 'store_id' => 1, 'add_date' => self::SINCE, 'status' => 0];
        $tables = new AlertTables(['product_alert_stock' => [
            ['alert_stock_id' => 1, 'customer_id' => 7, 'email' => '', 'parent_id' => 40, 'product_id' => 42, ...$row],
            ['alert_stock_id' => 2, 'customer_id' => 0, 'email' => 'a@example.com', 'parent_id' => 40,
                'product_id' => 43, ...$row],
            ['alert_stock_id' => 3, 'customer_id' => null, 'email' => 'b@example.com', 'parent_id' => null,
                'product_id' => 44, ...$row],
        ]]);

        self::assertEquals([
            new Alert(43, 'a@example.com', 1, 1, self::SINCE, 'parent 40'),
            new Alert(44, 'b@example.com', 1, 1, self::SINCE),
        ], $this->read(new AmastyGuests($tables)));
        self::assertEquals(
            [new Alert(42, 'customer7@example.com', 1, 1, self::SINCE, 'parent 40')],
            $this->read(new MagentoAlerts($tables)),
            'and each alert has one source'
        );
    }

    public function testWithoutAmastyTheTableHasNoGuests(): void
    {
        $tables = new AlertTables(['product_alert_stock' => [['alert_stock_id' => 1, 'customer_id' => 7]]]);

        self::assertFalse((new AmastyGuests($tables))->isAvailable());
        self::assertTrue((new MagentoAlerts($tables))->isAvailable());
    }

    public function testMageSuiteLeavesOutWhoUnsubscribedAndNamesWhoDidNotConfirm(): void
    {
        $row = [
            'customer_id' => 0, 'product_id' => 42, 'parent_product_id' => 40, 'store_id' => 3,
            'customer_confirmed' => 1, 'customer_unsubscribed' => 0, 'is_removed' => 0,
            'was_notification_sent' => 0, 'notification_channel' => 'email', 'add_date' => self::SINCE,
        ];
        $source = new MageSuite(new AlertTables(['back_in_stock_subscription_entity' => [
            ['id' => 1, 'customer_email' => 'a@example.com'] + $row,
            ['id' => 2, 'customer_email' => 'b@example.com', 'customer_unsubscribed' => 1] + $row,
            ['id' => 3, 'customer_email' => 'c@example.com', 'is_removed' => 1] + $row,
            ['id' => 4, 'customer_email' => 'd@example.com', 'was_notification_sent' => 1] + $row,
            ['id' => 5, 'customer_email' => 'e@example.com', 'customer_confirmed' => 0] + $row,
            ['id' => 6, 'customer_email' => 'f@example.com', 'notification_channel' => 'push'] + $row,
            ['id' => 7, 'customer_email' => '', 'customer_id' => 9] + $row,
        ]]));
        $alert = static fn (string $email, string $obstacle = ''): Alert =>
            new Alert(42, $email, 3, 0, self::SINCE, 'parent 40', $obstacle);

        self::assertEquals([
            $alert('a@example.com'),
            $alert('e@example.com', 'the address was never confirmed'),
            $alert('f@example.com', 'not by e-mail: push'),
            $alert('customer9@example.com'),
        ], $this->read($source));
    }

    public function testAnOlderMageSuiteHasFewerColumns(): void
    {
        $source = new MageSuite(new AlertTables(['back_in_stock_subscription_entity' => [[
            'id' => 1, 'customer_id' => 0, 'customer_email' => 'a@example.com', 'product_id' => 42, 'store_id' => 3,
            'customer_confirmed' => 1,
        ]]]));

        self::assertEquals([new Alert(42, 'a@example.com', 3)], $this->read($source));
    }

    public function testBssMayKnowTheWebsiteOnly(): void
    {
        $source = new Bss(new AlertTables(['bss_product_alert_stock' => [
            ['alert_stock_id' => 1, 'customer_email' => 'a@example.com', 'product_id' => 42, 'website_id' => 2,
                'add_date' => self::SINCE, 'status' => 0],
            ['alert_stock_id' => 2, 'customer_email' => 'b@example.com', 'product_id' => 42, 'website_id' => 2,
                'add_date' => self::SINCE, 'status' => 2],
        ]]));

        self::assertEquals([new Alert(42, 'a@example.com', 0, 2, self::SINCE)], $this->read($source));
    }

    public function testStockRadarNamesWhoDidNotConfirm(): void
    {
        $row = ['product_id' => 42, 'parent_product_id' => null, 'store_id' => 1, 'created_at' => self::SINCE];
        $source = new StockRadar(new AlertTables(['byte8_stock_radar_subscription' => [
            ['entity_id' => 1, 'email' => 'a@example.com', 'status' => 'pending', ...$row],
            ['entity_id' => 2, 'email' => 'b@example.com', 'status' => 'unconfirmed', ...$row],
            ['entity_id' => 3, 'email' => 'c@example.com', 'status' => 'notified', ...$row],
            ['entity_id' => 4, 'email' => 'd@example.com', 'status' => 'cancelled', ...$row],
        ]]));

        self::assertEquals([
            new Alert(42, 'a@example.com', 1, 0, self::SINCE),
            new Alert(42, 'b@example.com', 1, 0, self::SINCE, '', 'the address was never confirmed'),
        ], $this->read($source));
    }

    public function testEtechflowAsksForConfirmationIfAnyoneEverGaveOne(): void
    {
        $row = ['product_id' => 42, 'store_id' => 1, 'subscribed_at' => self::SINCE];
        $pending = ['subscription_id' => 1, 'email' => 'a@example.com', 'status' => 'pending', 'confirmed_at' => null];
        $confirmed = ['subscription_id' => 2, 'email' => 'b@example.com', 'status' => 'confirmed',
            'confirmed_at' => '2026-01-03 00:00:00'];
        $told = ['subscription_id' => 3, 'email' => 'c@example.com', 'status' => 'notified', 'confirmed_at' => null];
        $table = 'etechflow_bisn_subscription';
        $without = new Etechflow(new AlertTables([$table => [$pending + $row, $told + $row]]));
        $with = new Etechflow(new AlertTables([$table => [$pending + $row, $confirmed + $row, $told + $row]]));

        self::assertEquals([new Alert(42, 'a@example.com', 1, 0, self::SINCE)], $this->read($without));
        self::assertEquals([
            new Alert(42, 'a@example.com', 1, 0, self::SINCE, '', 'the address was never confirmed'),
            new Alert(42, 'b@example.com', 1, 0, self::SINCE),
        ], $this->read($with));
    }

    public function testAShopWithoutTheTableDoesNotHaveTheSource(): void
    {
        $tables = new AlertTables([]);
        $classes = [
            MagentoAlerts::class, AmastyGuests::class, MageSuite::class,
            Bss::class, StockRadar::class, Etechflow::class,
        ];
        foreach ($classes as $class) {
            self::assertFalse((new $class($tables))->isAvailable(), $class);
        }
    }

    /**
     * @return list<Alert>
     */
    private function read(AlertSourceInterface $source): array
    {
        self::assertTrue($source->isAvailable());
        $alerts = [];
        foreach ($source->read() as $alert) {
            $alerts[] = $alert;
        }

        return $alerts;
    }
}
