<?php

declare(strict_types=1);

namespace Magento\Framework\Filesystem\Driver;

class File
{
    /**
     * @param string $path
     * @return bool
     */
    public function isExists($path)
    {
        return file_exists($path);
    }

    /**
     * @param string $path
     * @param string $mode
     * @return resource
     */
    public function fileOpen($path, $mode)
    {
        $handle = fopen($path, $mode);

        return $handle === false ? throw new \RuntimeException($path) : $handle;
    }

    /**
     * @param string $path
     * @param int $permissions
     * @return bool
     */
    public function changePermissions($path, $permissions)
    {
        return chmod($path, $permissions);
    }

    /**
     * @param resource $resource
     * @param string $data
     * @return int
     */
    public function fileWrite($resource, $data)
    {
        return (int) fwrite($resource, $data);
    }

    /**
     * @param resource $resource
     * @return bool
     */
    public function fileFlush($resource)
    {
        return fflush($resource);
    }

    /**
     * @param resource $resource
     * @return bool
     */
    public function fileClose($resource)
    {
        return fclose($resource);
    }

    /**
     * @param string $oldPath
     * @param string $newPath
     * @return bool
     */
    public function rename($oldPath, $newPath)
    {
        return rename($oldPath, $newPath);
    }
}
