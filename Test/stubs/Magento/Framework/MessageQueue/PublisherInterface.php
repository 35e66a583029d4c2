<?php

declare(strict_types=1);

namespace Magento\Framework\MessageQueue;

interface PublisherInterface
{
    /**
     * @param string $topicName
     * @param mixed $data
     * @return mixed
     */
    public function publish($topicName, $data);
}
