<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Console\Command;

use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Api\Data\StoreInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\State;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\CatalogSetting;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\Line;
use Restock\KlaviyoBackInStock\Model\Doctor\Report;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Formatter\OutputFormatter;
use Symfony\Component\Console\Helper\QuestionHelper;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Symfony\Component\Console\Question\ConfirmationQuestion;

/**
 * bin/magento restock:doctor
 */
class Doctor extends Command
{
    /** No check failed. */
    private const OK = 0;

    /** The options are not valid, and nothing was checked. */
    private const USAGE = 1;

    /** A check failed. */
    private const FAILED = 2;

    public function __construct(
        private readonly Examination $examination,
        private readonly Report $report,
        private readonly CatalogSetting $setting
    ) {
        parent::__construct();
    }

    protected function configure(): void
    {
        $this->setName('restock:doctor')
            ->setDescription('Checks whether Klaviyo would notify a shopper who waits for a product')
            ->addOption('store', null, InputOption::VALUE_REQUIRED, 'Code of the store view', '')
            ->addOption('sku', null, InputOption::VALUE_REQUIRED, 'SKU of a product that is sold out', '')
            ->addOption('prove', null, InputOption::VALUE_REQUIRED, 'Subscribe this address and look for the event', '')
            ->addOption('json', null, InputOption::VALUE_NONE, 'Print JSON')
            ->setHelp(
                'Exit code 0: no check failed. 1: the options are not valid, and nothing was checked. 2: a check '
                . 'failed. With --prove, Klaviyo subscribes the address, and the command can take three minutes longer.'
            );
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        try {
            $store = $this->examination->store($this->text($input, 'store'));
        } catch (NoSuchEntityException) {
            $output->writeln('<error>There is no such store view.</error>');

            return self::USAGE;
        }
        $sku = $this->text($input, 'sku');
        $email = $this->text($input, 'prove');
        $lines = $this->examination->run($store, $sku);
        $proof = $email === '' ? null : $this->examination->prove($store, $sku, $email);
        $lines = $proof === null ? $lines : [...$lines, $proof->line];
        $isJson = (bool) $input->getOption('json');
        $text = $isJson ? $this->report->json($store, $lines) : $this->report->text($store, $lines);
        $output->write($text, false, OutputInterface::OUTPUT_RAW);
        if (!$isJson && $proof !== null && $proof->catalog !== '') {
            $this->offer($input, $output, $store, $proof->catalog);
        }

        return $this->isFailed($lines) ? self::FAILED : self::OK;
    }

    /**
     * Saves a catalog ID if the person at the terminal agrees. Otherwise, prints the command that saves it.
     */
    private function offer(InputInterface $input, OutputInterface $output, StoreInterface $store, string $catalog): void
    {
        $question = new ConfirmationQuestion(
            sprintf('Save "%s" as Catalog ID of %s? [y/N] ', $catalog, $store->getCode()),
            false
        );
        // Symfony decorates what it writes to a terminal. A deployment has none, and nobody who can answer.
        $isTerminal = $input->isInteractive() && $output->isDecorated();
        if ($isTerminal && (bool) (new QuestionHelper())->ask($input, $output, $question)) {
            try {
                $this->setting->save((int) $store->getId(), $catalog);
                $output->writeln('Saved. Clean the page cache: bin/magento cache:clean full_page');

                return;
            } catch (LocalizedException $problem) {
                $output->writeln('<error>' . OutputFormatter::escape($problem->getMessage()) . '</error>');
            }
        }
        $scope = $this->setting->isOfStoreView() ? '--scope=stores --scope-code=' . $store->getCode() . ' ' : '';
        $output->writeln(sprintf(
            "    bin/magento config:set %s%s '%s'",
            $scope,
            Config::SECTION . '/subscription/catalog',
            $catalog
        ), OutputInterface::OUTPUT_RAW);
    }

    /**
     * @param list<Line> $lines
     */
    private function isFailed(array $lines): bool
    {
        return array_filter($lines, static fn (Line $line): bool => $line->finding->state === State::Failed) !== [];
    }

    private function text(InputInterface $input, string $option): string
    {
        $value = $input->getOption($option);

        return is_string($value) ? trim($value) : '';
    }
}
