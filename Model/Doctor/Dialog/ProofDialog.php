<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Dialog;

use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Doctor\CatalogSetting;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofResult;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofRun;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofSearch;
use Restock\KlaviyoBackInStock\Model\Doctor\Report;

/**
 * A proof subscription in the admin, one step for each request.
 *
 * While there is no event, a step returns {"id", "catalog", "seconds", "progress"}. At the end, it returns
 * {"id", "save", "line"}: whether the catalog ID that was found can be saved, and a line like those of the checks.
 * All texts are plain text.
 */
class ProofDialog
{
    public function __construct(
        private readonly Examination $examination,
        private readonly ProofSearch $search,
        private readonly ProofSession $session,
        private readonly CatalogSetting $setting,
        private readonly Report $report,
        private readonly Clock $clock
    ) {
    }

    /**
     * Subscribes an address.
     *
     * @param string $code of the store view; '' means the default store view
     * @param string $sku '' takes any product that is sold out
     * @return array<string, mixed>
     */
    public function begin(string $code, string $email, string $sku): array
    {
        $this->session->forget();
        try {
            $store = $this->examination->store($code);
        } catch (NoSuchEntityException) {
            return $this->end(Finding::unknown(__('The store view no longer exists.')));
        }
        $proof = $this->examination->begin($store, $sku, $email);

        return $proof instanceof ProofRun
            ? $this->running($this->session->begin($proof), $proof)
            : $this->end($proof->line->finding);
    }

    /**
     * Looks for the event once.
     *
     * @return array<string, mixed>
     */
    public function look(string $id): array
    {
        $run = $this->session->find($id);
        if (!$run instanceof ProofRun) {
            return $this->lost();
        }
        $proof = $this->search->look($run);
        if ($proof instanceof ProofRun) {
            $this->session->keep($id, $proof);

            return $this->running($id, $proof);
        }
        $this->session->forget();

        return $this->result($id, $run->storeId, $proof);
    }

    /**
     * Saves the catalog ID that was found.
     *
     * @return array<string, mixed>
     */
    public function save(string $id): array
    {
        $offer = $this->session->find($id);
        if (!$offer instanceof CatalogOffer) {
            return $this->lost();
        }
        try {
            $this->setting->save($offer->storeId, $offer->catalog);
        } catch (LocalizedException $problem) {
            return $this->end(Finding::failed(
                new Phrase($problem->getMessage()),
                __('Enter "%1" as Catalog ID under "Subscription".', $offer->catalog)
            ));
        }
        $this->session->forget();

        $scope = $this->examination->store((string) $offer->storeId)->getName();

        return $this->end(Finding::passed($this->setting->isOfStoreView()
            ? __(
                'Saved "%1" as Catalog ID in the scope "%2". Reload this page, flush the page cache, and repeat the '
                . 'test with another address.',
                $offer->catalog,
                $scope
            )
            : __(
                'Saved "%1" as Catalog ID. Reload this page, flush the page cache, and repeat the test with another '
                . 'address.',
                $offer->catalog
            )));
    }

    /**
     * @return array<string, mixed>
     */
    private function result(string $id, int $storeId, ProofResult $result): array
    {
        if ($result->catalog !== '') {
            $this->session->keep($id, new CatalogOffer($storeId, $result->catalog));
        }

        return ['id' => $id, 'save' => $result->catalog !== ''] + $this->end($result->line->finding);
    }

    /**
     * @return array<string, mixed>
     */
    private function running(string $id, ProofRun $run): array
    {
        $seconds = max(0, $this->clock->now() - $run->start);

        return [
            'id' => $id,
            'catalog' => $run->catalog,
            'seconds' => $seconds,
            'progress' => (string) ($run->catalog === ''
                ? __('Looking for the event… %1 s', $seconds)
                : __('Trying the catalog ID "%1"… %2 s', $run->catalog, $seconds)),
        ];
    }

    /**
     * @return array<string, mixed>
     */
    private function lost(): array
    {
        return $this->end(Finding::unknown(__('The test was interrupted. Start it again.')));
    }

    /**
     * @return array<string, mixed>
     */
    private function end(Finding $finding): array
    {
        $line = (new ProofResult($finding))->line;

        return ['id' => '', 'save' => false, 'line' => $this->report->row($line)];
    }
}
