<?php

declare(strict_types=1);

namespace Magento\Framework\App\Filesystem;

class DirectoryList
{
    /**
     * @param string $root
     */
    public function __construct(private $root)
    {
    }

    /**
     * @return string
     */
    public function getRoot()
    {
        return $this->root;
    }
}
