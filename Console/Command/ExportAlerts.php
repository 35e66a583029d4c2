<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Console\Command;

use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Restock\KlaviyoBackInStock\Model\Alerts\CsvFile;
use Restock\KlaviyoBackInStock\Model\Alerts\ExportException;
use Restock\KlaviyoBackInStock\Model\Alerts\Exporter;
use Restock\KlaviyoBackInStock\Model\Alerts\Selection;
use Restock\KlaviyoBackInStock\Model\Alerts\StoreViews;
use Restock\KlaviyoBackInStock\Model\Alerts\Summary;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/**
 * bin/magento restock:alerts:export
 */
class ExportAlerts extends Command
{
    private const OK = 0;

    /** The arguments are not valid, or the file cannot be written. */
    private const USAGE = 1;

    /** A source could not be read. */
    private const ATTENTION = 2;

    private const FAN_OUT = 'fan-out';

    private const SKIP = 'skip';

    public function __construct(
        private readonly Exporter $exporter,
        private readonly StoreViews $storeViews,
        private readonly CsvFile $csv,
        private readonly State $state
    ) {
        parent::__construct();
    }

    protected function configure(): void
    {
        $this->setName('restock:alerts:export')
            ->setDescription('Writes everyone who waits for a product to a CSV file, for the import into Klaviyo')
            ->addArgument('file', InputArgument::OPTIONAL, 'The file to create')
            ->addOption(
                'source',
                null,
                InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY,
                'Only alerts of this source. Without it: of all that this shop has'
            )
            ->addOption(
                'store',
                null,
                InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY,
                'Only alerts of this store view (code or ID)'
            )
            ->addOption(
                'parents',
                null,
                InputOption::VALUE_REQUIRED,
                'Alerts for a configurable or grouped product: fan-out (a row for each sold-out variant) or skip',
                self::FAN_OUT
            )
            ->addOption('dry-run', null, InputOption::VALUE_NONE, 'Print the summary and write no file')
            ->setHelp(
                'Nothing is changed in the shop. Exit code 0: done. 1: the arguments are not valid, or the file cannot '
                . 'be written. 2: an alert table of another module has an unknown form.'
            );
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $file = $this->text($input->getArgument('file'));
        $dryRun = (bool) $input->getOption('dry-run');
        try {
            $selection = $this->selection($input);
            if ($file === '' && !$dryRun) {
                throw new ExportException('Name the file to create, or use --dry-run.');
            }
            $summaries = [];
            // As for shoppers: the stock of the website, and nothing that is hidden from them.
            $this->state->emulateAreaCode(
                Area::AREA_FRONTEND,
                function () use (&$summaries, $selection, $file, $dryRun): void {
                    $summaries = $this->export($selection, $dryRun ? '' : $file);
                }
            );
        } catch (ExportException | LocalizedException $exception) {
            $output->writeln('<error>' . $exception->getMessage() . '</error>');

            return self::USAGE;
        }

        return $this->report($summaries, $dryRun ? '' : $file, $output);
    }

    /**
     * @param string $file '' for none
     * @return array<string, Summary>
     */
    private function export(Selection $selection, string $file): array
    {
        if ($file === '') {
            return $this->exporter->export($selection, static function (): void {
            });
        }
        $summaries = [];
        $this->csv->write($file, Exporter::COLUMNS, function (callable $write) use (&$summaries, $selection): void {
            $summaries = $this->exporter->export($selection, $write);
        });

        return $summaries;
    }

    /**
     * @throws ExportException if an option is not valid
     */
    private function selection(InputInterface $input): Selection
    {
        $sources = array_values(array_map($this->text(...), (array) $input->getOption('source')));
        $unknown = array_diff($sources, $this->exporter->names());
        if ($unknown !== []) {
            throw new ExportException(sprintf(
                'There is no source %s. The sources are: %s.',
                implode(', ', $unknown),
                implode(', ', $this->exporter->names())
            ));
        }
        $parents = $this->text($input->getOption('parents'));
        if (!in_array($parents, [self::FAN_OUT, self::SKIP], true)) {
            throw new ExportException('--parents is fan-out or skip.');
        }
        $stores = array_values(array_map($this->text(...), (array) $input->getOption('store')));

        return new Selection($sources, $this->storeViews->find($stores), $parents === self::FAN_OUT);
    }

    /**
     * @param array<string, Summary> $summaries
     */
    private function report(array $summaries, string $file, OutputInterface $output): int
    {
        $rows = 0;
        $problems = 0;
        if ($summaries === []) {
            $output->writeln('This shop has none of these sources.');
        }
        foreach ($summaries as $name => $summary) {
            $rows += $summary->rows;
            $problems += $summary->problem === '' ? 0 : 1;
            $output->writeln(sprintf(
                '%s: %d waiting, %d exported as %d rows, %d left out',
                $name,
                $summary->read,
                $summary->exported,
                $summary->rows,
                array_sum($summary->leftOut)
            ));
            foreach ($summary->leftOut as $reason => $count) {
                $output->writeln("  $count left out: $reason");
            }
            if ($summary->problem !== '') {
                $output->writeln("  <error>Not read to the end: {$summary->problem}</error>");
            }
        }
        $output->writeln($file === '' ? "$rows rows. No file was written." : "$rows rows in $file");

        return $problems === 0 ? self::OK : self::ATTENTION;
    }

    private function text(mixed $value): string
    {
        return is_scalar($value) ? trim((string) $value) : '';
    }
}
